package cn.qinqing.host;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.ssl.PemSslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.PropertiesSslBundle;
import org.springframework.core.env.Environment;

/**
 * Where the product listens (监听). Passwords and personal data never cross an open wire: beyond loopback there is TLS, or
 * a proxy that does it and is named.
 */
final class Listener {

    private static final String CERTIFICATE = "QINQING_TLS_CERT";
    private static final String KEY = "QINQING_TLS_KEY";
    private static final String PROXIES = "QINQING_TRUSTED_PROXIES";
    private static final String BUNDLE = "spring.ssl.bundle.pem.qinqing.";

    private Listener() {}

    /**
     * What Spring needs to know of TLS and proxies.
     *
     * @param environment variables of the process
     * @throws HostRefusal when a file cannot be read, certificate and key do not fit, or a proxy is no address
     */
    static Map<String, Object> properties(Map<String, String> environment) {
        Map<String, Object> properties = new HashMap<>();
        String certificate = environment.getOrDefault(CERTIFICATE, "");
        String key = environment.getOrDefault(KEY, "");
        String proxies = environment.getOrDefault(PROXIES, "");
        if (!certificate.isBlank() || !key.isBlank()) {
            demandPair(certificate, key);
            properties.put(BUNDLE + "keystore.certificate", location(certificate));
            properties.put(BUNDLE + "keystore.private-key", location(key));
            properties.put(BUNDLE + "reload-on-update", true);
            properties.put("server.ssl.bundle", "qinqing");
        }
        // headers about the client count only when they come from a proxy that is named
        properties.put("server.forward-headers-strategy", proxies.isBlank() ? "none" : "native");
        if (!proxies.isBlank()) {
            properties.put("server.tomcat.remoteip.internal-proxies", networks(proxies));
        }
        properties.put(
                "server.servlet.session.cookie.secure",
                properties.containsKey("server.ssl.bundle") || !proxies.isBlank());
        return properties;
    }

    /**
     * Refuses a listener beyond loopback without TLS and without a trusted proxy, from wherever its address was set.
     *
     * @throws HostRefusal also when address or port cannot be understood
     */
    static void demandSafe(Environment settings) {
        String port = settings.getProperty("server.port", "8080");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new HostRefusal("端口“" + port + "”无效。请把 QINQING_PORT 设为 1 至 65535 的数字。");
        }
        boolean safe = settings.containsProperty("server.ssl.bundle")
                || settings.containsProperty("server.tomcat.remoteip.internal-proxies");
        String address = settings.getProperty("server.address", "");
        if (!safe && !loopback(address)) {
            throw new HostRefusal("没有启动：监听地址 " + (address.isBlank() ? "（空，即所有网卡）" : address)
                    + " 超出本机，密码会明文传输。请用 " + CERTIFICATE + " 和 " + KEY + " 指明证书和私钥（PEM），或用 " + PROXIES
                    + " 指明负责加密的反向代理地址；只在本机使用时不要设置 QINQING_ADDRESS。");
        }
    }

    static String scheme(Environment settings) {
        return settings.containsProperty("server.ssl.bundle") ? "https" : "http";
    }

    private static boolean loopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new HostRefusal("找不到监听地址“" + address + "”。请核对 QINQING_ADDRESS。", unknown);
        }
    }

    private static void demandPair(String certificate, String key) {
        if (certificate.isBlank() || key.isBlank()) {
            throw new HostRefusal(CERTIFICATE + " 和 " + KEY + " 要一起设置：前者是证书，后者是私钥（都是 PEM 文件）。");
        }
        for (String file : List.of(certificate, key)) {
            if (!Files.isReadable(Path.of(file))) {
                throw new HostRefusal("读不到 " + file + "。请核对 " + CERTIFICATE + "、" + KEY + " 和文件权限。");
            }
        }
        PemSslBundleProperties bundle = new PemSslBundleProperties();
        bundle.getKeystore().setCertificate(location(certificate));
        bundle.getKeystore().setPrivateKey(location(key));
        bundle.getKeystore().setVerifyKeys(true);
        try {
            PropertiesSslBundle.get(bundle).getStores().getKeyStore();
        } catch (RuntimeException unusable) {
            throw new HostRefusal(
                    "证书 " + certificate + " 和私钥 " + key + " 不能使用：须为 PEM 格式、私钥不加密、两者相配。请核对 " + CERTIFICATE + " 和 " + KEY
                            + "。",
                    unusable);
        }
    }

    private static String location(String file) {
        return "file:" + Path.of(file).toAbsolutePath().normalize();
    }

    /** Addresses and networks with their length, such as {@code 10.1.0.0/16}, never names: a name may lead elsewhere. */
    private static String networks(String proxies) {
        return Stream.of(proxies.split("[,，\\s]+"))
                .filter(proxy -> !proxy.isEmpty())
                .map(Listener::network)
                .collect(Collectors.joining(","));
    }

    private static String network(String proxy) {
        String[] parts = proxy.split("/", 2);
        boolean number = parts[0].matches("[0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");
        try {
            int bits = number ? InetAddress.getByName(parts[0]).getAddress().length * 8 : 0;
            String length = parts.length == 2 ? parts[1] : Integer.toString(bits);
            if (length.matches("\\d{1,3}") && Integer.parseInt(length) <= bits && Integer.parseInt(length) > 0) {
                return parts[0] + "/" + length;
            }
        } catch (UnknownHostException malformed) {
            // told below
        }
        throw new HostRefusal(
                "“" + proxy + "”不是地址。请把 " + PROXIES + " 设为反向代理的 IP 地址或网段，多个用逗号分开，例如 10.1.2.3,10.1.8.0/24。");
    }
}
