package cn.qinqing.host;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one sentence why the product did not start and what to do. */
final class StartFailure {

    private StartFailure() {}

    static String sentence(Throwable failed) {
        Throwable root = failed;
        for (Throwable cause = failed; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            if (cause instanceof PortInUseException port) {
                return "端口 " + port.getPort() + " 已被占用。请停止占用它的程序，或用 QINQING_PORT 另指端口。";
            }
            if (cause instanceof AccessDeniedException denied) {
                return "不能写入 " + denied.getFile() + "。请检查目录权限，或用 QINQING_DATA 另指目录。";
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("28")) {
                return "数据库拒绝了账号或密码，请核对 QINQING_DB_USER 和 QINQING_DB_PASSWORD。";
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("08")) {
                return "连不上数据库，请核对 QINQING_DB_URL，并确认数据库已启动。";
            }
            root = cause;
        }
        return root instanceof IOException ? "读写失败：" + root.getMessage() : "没有启动：" + root.getMessage();
    }
}
