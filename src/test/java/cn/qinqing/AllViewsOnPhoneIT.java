package cn.qinqing;

import cn.qinqing.walk.ViewWalk;

/** Every view and every dialog on a telephone. */
class AllViewsOnPhoneIT extends ViewWalk {

    AllViewsOnPhoneIT() {
        super(390, "手机");
    }
}
