package cn.qinqing.host;

import java.net.URI;

/** The address under which people outside open pages, such as in a message: a wrong one would be noticed by them first. */
final class PublicAddress {

    private PublicAddress() {}

    /**
     * Refuses what is no address of a server; an open wire is for this machine alone.
     *
     * @param variable the setting that names it; empty: not set
     * @throws HostRefusal when it cannot be used
     */
    static void demand(String address, String variable) {
        if (!address.isBlank() && !usable(address)) {
            throw new HostRefusal("“" + address + "”不能用作企业打开的网址。请把 " + variable
                    + " 设为 https:// 开头、不带路径的网址，例如 https://lianluo.example.gov.cn。");
        }
    }

    private static boolean usable(String address) {
        try {
            URI uri = URI.create(address);
            boolean bare = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && uri.getPath().matches("/?");
            return bare
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && uri.getHost().matches("localhost|127\\..*|\\[::1]"));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
