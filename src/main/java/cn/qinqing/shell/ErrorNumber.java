package cn.qinqing.shell;

import cn.qinqing.shared.Ids;

/** The number under which an error is logged and which the user can quote. */
final class ErrorNumber {

    private ErrorNumber() {}

    static String next() {
        String id = Ids.next().toString().replace("-", "");
        return id.substring(id.length() - 8).toUpperCase(java.util.Locale.ROOT);
    }
}
