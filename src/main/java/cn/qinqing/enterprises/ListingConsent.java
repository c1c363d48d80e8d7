package cn.qinqing.enterprises;

/** Whether the enterprise agrees to be named in the public register (公示同意). */
public enum ListingConsent {
    NOT_ASKED,
    GIVEN,
    REFUSED
}
