package cn.qinqing.people;

/** Tier of a unit (层级): prefecture, county (city, zone), park. */
public enum UnitLevel {
    PREFECTURE,
    COUNTY,
    PARK
}
