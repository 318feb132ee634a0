//! The name of a station where there is little room.

use station_scorecard::texts::city_and_rest;

#[test]
fn the_city_in_front_is_parted_from_the_station() {
    assert_eq!(city_and_rest("广州市白鹤洞街社工服务站"), ("广州市", "白鹤洞街社工服务站"));
    assert_eq!(city_and_rest("广东省广州市示范街社工站"), ("广东省广州市", "示范街社工站"));
    let bridge = "广州市番禺区市桥街社工站";
    assert_eq!(city_and_rest(bridge), ("广州市", "番禺区市桥街社工站"));
}

#[test]
fn a_name_without_a_city_stays_whole() {
    for name in
        ["白鹤洞街社工服务站", "市北街社工站", "城市花园社工站", "广州市", "广州市民社工站", ""]
    {
        assert_eq!(city_and_rest(name), ("", name));
    }
}
