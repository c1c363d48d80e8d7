package cn.qinqing.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is sent to the visit app's interface comes from our own page, is JSON and of a size that a visit can have. Browsers say in
 * {@code Sec-Fetch-Site} from where a page sends, older ones in {@code Origin}; who says neither is no browser.
 */
final class FieldGate extends OncePerRequestFilter {

    /** A visit with texts of the greatest length, in bytes. */
    static final int LARGEST = 1_000_000;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!READING.contains(request.getMethod())) {
            if (!own(request)) {
                response.setStatus(HttpStatus.FORBIDDEN.value());
                return;
            }
            if (!json(request)) {
                response.setStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
                return;
            }
            if (request.getContentLengthLong() < 0) {
                response.setStatus(HttpStatus.LENGTH_REQUIRED.value());
                return;
            }
            if (request.getContentLengthLong() > LARGEST) {
                response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Nothing that a form of another site could send. */
    private static boolean json(HttpServletRequest request) {
        try {
            return request.getContentType() != null
                    && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(request.getContentType()));
        } catch (InvalidMediaTypeException noType) {
            return false;
        }
    }

    private static boolean own(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return sameHost(request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST));
    }

    /** By host and port: behind a proxy the scheme that the browser used is not known for certain. */
    private static boolean sameHost(@Nullable String origin, @Nullable String host) {
        if (origin == null || host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
