package cn.qinqing.host;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one sentence why the product did not start and what to do. */
final class StartFailure {

    private StartFailure() {}

    /** Prints the sentence; what nobody thought of comes with its stack, for whoever is asked for help. */
    static void tell(Throwable failed) {
        Optional<String> known = sentence(failed);
        known.ifPresentOrElse(System.err::println, () -> {
            failed.printStackTrace();
            System.err.println("没有启动：" + root(failed).getMessage());
        });
    }

    static Optional<String> sentence(Throwable failed) {
        for (Throwable cause = failed; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            String sentence = known(cause);
            if (sentence != null) {
                return Optional.of(sentence);
            }
        }
        return root(failed) instanceof IOException unreadable
                ? Optional.of("读写失败：" + unreadable.getMessage())
                : Optional.empty();
    }

    private static @Nullable String known(Throwable cause) {
        return switch (cause) {
            case HostRefusal refusal -> refusal.getMessage();
            case PortInUseException port -> "端口 " + port.getPort() + " 已被占用。请停止占用它的程序，或用 QINQING_PORT 另指端口。";
            case BindException wrong -> "不能在这个地址和端口上监听（" + wrong.getMessage() + "）。请核对 QINQING_ADDRESS 和 QINQING_PORT。";
            case FileSystemException denied -> "不能写入 " + denied.getFile() + "。请检查目录和权限，或用 QINQING_DATA 另指目录。";
            case SQLException sql
            when state(sql).startsWith("28") -> "数据库拒绝了账号或密码，请核对 QINQING_DB_USER 和 QINQING_DB_PASSWORD。";
            case SQLException sql when state(sql).startsWith("08") -> "连不上数据库，请核对 QINQING_DB_URL，并确认数据库已启动。";
            default -> null;
        };
    }

    private static Throwable root(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static String state(SQLException failed) {
        return failed.getSQLState() == null ? "" : failed.getSQLState();
    }
}
