package cn.qinqing.shell;

import cn.qinqing.walk.Ways;

/** What the search of the frame finds. */
class ShellWays extends Ways {

    ShellWays() {
        view(SearchView.class, walked -> "search?q=" + walked.label + "漫步");
    }
}
