package cn.qinqing.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Tells forms of our own pages from those that another site has a browser send. */
final class OwnForms {

    private OwnForms() {}

    /**
     * Whether a form was sent from another site. Browsers say so in {@code Sec-Fetch-Site}, older ones by {@code Origin};
     * a page that asks for no referrer sends "null" for its own form too.
     */
    static boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.equals("null") && !origin.equals(own(request));
    }

    private static String own(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
