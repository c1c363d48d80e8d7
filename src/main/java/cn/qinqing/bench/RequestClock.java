package cn.qinqing.bench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes how long the server worked on each request that names its step in {@value #STEP}; {@value #FIGURES} gives the
 * figures out and forgets them. It exists only while measuring ({@code qinqing.bench=true}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(name = "qinqing.bench", havingValue = "true")
class RequestClock extends OncePerRequestFilter {

    static final String STEP = "X-Bench-Step";
    static final String FIGURES = "/bench-figures";

    private final Queue<String> figures = new ConcurrentLinkedQueue<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals(FIGURES)) {
            give(response);
            return;
        }
        String step = request.getHeader(STEP);
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (step != null) {
                figures.add(step + "," + (System.nanoTime() - start) + "," + response.getStatus());
            }
        }
    }

    private void give(HttpServletResponse response) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = figures.poll(); line != null; line = figures.poll()) {
            text.append(line).append('\n');
        }
        response.setContentType("text/csv");
        response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
