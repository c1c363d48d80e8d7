package cn.qinqing;

import cn.qinqing.walk.ViewWalk;

/** Every view and every dialog at a desk. */
class AllViewsAtDeskIT extends ViewWalk {

    AllViewsAtDeskIT() {
        super(1440, "桌面");
    }
}
