//! The page's start: alone with its own host, under a strict policy, and in words where it fails.

use serde_json::json;

use crate::support::{Device, Outcome, Screen, browse};

const IN_CHINESE: &str = "这个浏览器无法运行本页的计算程序";
const IN_ENGLISH: &str = "This browser cannot run the program of this page";

#[tokio::test]
async fn without_webassembly_the_page_says_so_in_words() -> Outcome {
    fails_in_words("delete window.WebAssembly;", "WebAssembly").await
}

#[tokio::test]
async fn in_an_old_engine_the_page_says_so_in_words() -> Outcome {
    const OLD: &str = "
        WebAssembly.validate = () => false;
        WebAssembly.instantiate = () => Promise.reject(new Error('bad opcode'));
        delete WebAssembly.instantiateStreaming;";
    fails_in_words(OLD, "").await
}

#[tokio::test]
async fn where_the_program_does_not_arrive_the_page_says_so_in_words() -> Outcome {
    browse(Device::PHONE, async |page| {
        page.before_load("window.fetch = () => Promise.reject(new Error('no network'));").await?;
        page.visit("").await?;
        page.wait_to_read("页面没有取全").await?;
        let words = page.words().await?;
        for part in ["A part of this page did not arrive", "数据都在", "重新载入", "no network"]
        {
            assert!(words.contains(part), "{part:?} is missing:\n{words}");
        }
        assert!(!words.contains(IN_CHINESE), "the browser is not to blame:\n{words}");
        assert!(!words.contains("正在打开"), "it still says that it is opening");
        assert!(!page.has("total").await?, "no figure is shown that nothing computed");
        // The browser tells of the failed start too.
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

/// What was kept is neither touched nor hidden by a start that fails.
async fn fails_in_words(before: &str, reason: &str) -> Outcome {
    browse(Device::PHONE, async |page| {
        page.before_load(before).await?;
        page.visit("").await?;
        page.wait_to_read(IN_CHINESE).await?;
        let words = page.words().await?;
        for part in [IN_ENGLISH, "已保存的内容没有改动", "Chrome", reason] {
            assert!(words.contains(part), "{part:?} is missing:\n{words}");
        }
        assert!(!words.contains("正在打开"), "it still says that it is opening");
        assert!(!page.has("total").await?, "no figure is shown that nothing computed");
        // The browser tells of the failed start too.
        page.driver.log_errors().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_is_asked_of_another_host() -> Outcome {
    const ASKED: &str = "
        const own = location.origin + '/';
        return performance.getEntriesByType('resource').map(entry => entry.name)
            .filter(name => !name.startsWith(own) && !name.startsWith('data:')).join(' ');";
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        for screen in Screen::ALL {
            page.go(screen).await?;
        }
        page.choose_language("English").await?;
        assert_eq!(page.text_from(ASKED, vec![]).await?, "");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_policy_keeps_foreign_code_and_hosts_out() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        let inject = "
            const script = document.createElement('script');
            script.textContent = 'window.injected = true';
            document.body.append(script);
            const button = document.createElement('button');
            button.setAttribute('onclick', 'window.injected = true');
            document.body.append(button);
            button.click();
            const style = document.createElement('style');
            style.textContent = 'body { outline: 9px solid red }';
            document.head.append(style);
            return [!!window.injected, getComputedStyle(document.body).outlineWidth === '9px'];";
        let injected = page.client.execute(inject, vec![]).await?;
        assert_eq!(injected, json!([false, false]), "an inline script or style took effect");
        let ask = "
            const [done] = arguments;
            fetch('http://127.0.0.1:1/').then(() => done('answered'))
                .catch(() => done('refused'));";
        assert_eq!(page.client.execute_async(ask, vec![]).await?, json!("refused"));
        let told = page.driver.log_errors().await?.join("\n");
        assert!(told.matches("Content Security Policy").count() >= 4, "{told}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_screen_has_an_address() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        let rooms = Screen::ALL.into_iter().filter(|screen| !screen.is_sheet());
        for room in rooms {
            page.open(room).await?;
            page.arrived(room).await?;
        }
        page.client.back().await?;
        page.arrived(Screen::Rules).await?;
        page.client.forward().await?;
        page.arrived(Screen::Exchange).await?;
        // No place of this page: what is left of a link, whose sender's figures are not these.
        page.visit("#nowhere").await?;
        page.wait_to_read("链接打不开").await?;
        page.visit("#content").await?;
        page.arrived(Screen::Scores).await
    })
    .await
}

/// A reader's own place in the page does not jump when the program takes over its frame.
#[tokio::test]
async fn the_frame_stays_in_place_when_the_program_starts() -> Outcome {
    const WATCH: &str = "
        window.shifts = 0;
        new PerformanceObserver(list => {
            for (const shift of list.getEntries()) window.shifts += shift.value;
        }).observe({ type: 'layout-shift', buffered: true });";
    browse(Device::DESKTOP, async |page| {
        page.before_load(WATCH).await?;
        for device in [Device::DESKTOP, Device::PHONE] {
            page.sit_before(device).await?;
            page.open(Screen::Scores).await?;
            page.reload().await?;
            let shifts = page.client.execute("return window.shifts;", vec![]).await?;
            let shifts = shifts.as_f64().unwrap_or(1.0);
            assert!(shifts < 0.02, "the layout shifted by {shifts} on {device:?}");
        }
        Ok(())
    })
    .await
}
