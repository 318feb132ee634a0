//! Process groups: no process that we start outlives us, whichever way we end.

use std::io;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a process may tidy up after itself before it is ended by force.
const GRACE: Duration = Duration::from_secs(3);

/// The processes of one program, stopped with all its descendants when this value goes.
#[derive(Debug)]
pub(crate) struct ProcessGroup(Child);

impl ProcessGroup {
    /// Starts a command; its output goes to `output`, or to ours.
    pub(crate) fn start(command: &Command, output: Option<std::fs::File>) -> io::Result<Self> {
        let mut tied = tied(command);
        if let Some(file) = output {
            tied.stdout(file.try_clone()?).stderr(file);
        }
        tied.spawn().map(Self)
    }

    /// How it ended, if it has.
    pub(crate) fn ended(&mut self) -> io::Result<Option<ExitStatus>> {
        self.0.try_wait()
    }

    fn ended_within(&mut self, grace: Duration) -> bool {
        let start = Instant::now();
        while start.elapsed() < grace {
            if !matches!(self.0.try_wait(), Ok(None)) {
                return true;
            }
            thread::sleep(Duration::from_millis(20));
        }
        false
    }
}

impl Drop for ProcessGroup {
    fn drop(&mut self) {
        // Letting go of the pipe is the signal to the watcher below.
        drop(self.0.stdin.take());
        if cfg!(unix) && self.ended_within(GRACE) {
            return;
        }
        // An error here means that it is gone already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Runs the command as the leader of a group of its own, beside a watcher that reads from a pipe which
/// only we hold open. When we end, even by a signal that cannot be caught, the pipe closes and the
/// watcher ends the group: browsers that a driver started and servers that a test left included.
#[cfg(unix)]
fn tied(command: &Command) -> Command {
    use std::os::unix::process::CommandExt;

    const WATCH: &str = r#"
        exec 3<&0 </dev/null
        {
            trap '' TERM
            read -r _ <&3
            kill -s TERM -- "-$$"
            sleep 1
            kill -s KILL -- "-$$"
        } >/dev/null 2>&1 &
        exec 3<&-
        exec "$@"
    "#;
    let mut tied = Command::new("sh");
    tied.args(["-c", WATCH, "watched"]).arg(command.get_program()).args(command.get_args());
    copy_surroundings(command, &mut tied);
    tied.stdin(Stdio::piped()).process_group(0);
    tied
}

/// Elsewhere Ctrl+C reaches every process of the console, and `Drop` covers the rest.
#[cfg(not(unix))]
fn tied(command: &Command) -> Command {
    let mut tied = Command::new(command.get_program());
    tied.args(command.get_args());
    copy_surroundings(command, &mut tied);
    tied.stdin(Stdio::null());
    tied
}

fn copy_surroundings(from: &Command, to: &mut Command) {
    for (name, value) in from.get_envs() {
        match value {
            Some(value) => to.env(name, value),
            None => to.env_remove(name),
        };
    }
    if let Some(folder) = from.get_current_dir() {
        to.current_dir(folder);
    }
}
