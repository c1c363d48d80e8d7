package cn.qinqing.host;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The mail server (邮件服务器) and the address of the application in mails: checked before anything starts. */
final class MailServer {

    private static final String HOST = "QINQING_MAIL_HOST";
    private static final String PORT = "QINQING_MAIL_PORT";
    private static final String USER = "QINQING_MAIL_USER";
    private static final String PASSWORD = "QINQING_MAIL_PASSWORD";
    private static final String FROM = "QINQING_MAIL_FROM";
    private static final String TLS = "QINQING_MAIL_TLS";
    private static final String URL = "QINQING_URL";
    private static final Map<String, String> USUAL_PORTS = Map.of("starttls", "587", "tls", "465", "none", "25");

    private MailServer() {}

    /**
     * What the application needs to know of it; without a host it sends no mail.
     *
     * @param environment variables of the process
     * @throws HostRefusal when one of them cannot be meant so
     */
    static Map<String, Object> properties(Map<String, String> environment) {
        Map<String, Object> properties = new HashMap<>();
        String url = value(environment, URL).replaceAll("/+$", "");
        if (!url.isEmpty()) {
            demandAddress(url);
            properties.put("qinqing.mail.url", url);
        }
        String host = value(environment, HOST);
        if (host.isEmpty()) {
            Stream.of(PORT, USER, PASSWORD, FROM, TLS)
                    .filter(name -> !value(environment, name).isEmpty())
                    .findFirst()
                    .ifPresent(name -> {
                        throw new HostRefusal(
                                "已设置 " + name + "，还须用 " + HOST + " 指明邮件服务器；不发邮件时，QINQING_MAIL_ 开头的都不要设置。");
                    });
            return properties;
        }
        String tls = value(environment, TLS).isEmpty() ? "starttls" : value(environment, TLS);
        if (!USUAL_PORTS.containsKey(tls)) {
            throw new HostRefusal(TLS + " 只能是 starttls、tls 或 none，现为“" + tls + "”。");
        }
        properties.put("qinqing.mail.host", host);
        properties.put("qinqing.mail.tls", tls);
        properties.put("qinqing.mail.port", port(environment, USUAL_PORTS.get(tls)));
        properties.put("qinqing.mail.from", from(environment));
        String user = value(environment, USER);
        String password = value(environment, PASSWORD);
        if (user.isEmpty() != password.isEmpty()) {
            throw new HostRefusal(USER + " 和 " + PASSWORD + " 要一起设置；邮件服务器不要求登录时都不设。");
        }
        if (!user.isEmpty()) {
            if (tls.equals("none") && !loopback(host)) {
                throw new HostRefusal(TLS + "=none 时密码会明文传到 " + host + "。请改用 starttls 或 tls，或不设 " + USER + "。");
            }
            properties.put("qinqing.mail.user", user);
            properties.put("qinqing.mail.password", password);
        }
        return properties;
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }

    private static String port(Map<String, String> environment, String usual) {
        String port = value(environment, PORT).isEmpty() ? usual : value(environment, PORT);
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535 || Integer.parseInt(port) < 1) {
            throw new HostRefusal("邮件端口“" + port + "”无效。请把 " + PORT + " 设为 1 至 65535 的数字。");
        }
        return port;
    }

    private static String from(Map<String, String> environment) {
        String from = value(environment, FROM);
        if (!from.matches("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+")) {
            throw new HostRefusal("已设置 " + HOST + "，还须用 " + FROM + " 指明发件人邮箱，例如 liaison@example.gov.cn"
                    + (from.isEmpty() ? "。" : "；“" + from + "”不是邮箱。"));
        }
        return from;
    }

    private static void demandAddress(String url) {
        try {
            URI uri = URI.create(url);
            if (Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getUserInfo() == null) {
                return;
            }
        } catch (IllegalArgumentException malformed) {
            // told below
        }
        throw new HostRefusal(URL + " 应是工作人员打开本系统的网址（不带 /app），例如 https://liaison.example.gov.cn；现为“" + url + "”。");
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            // a name that is not known yet is certainly not this machine
            return false;
        }
    }
}
