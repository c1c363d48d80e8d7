package cn.qinqing.shell.web;

import cn.qinqing.links.LinkMask;
import cn.qinqing.shared.Ids;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for every error outside the staff application's own views: a sentence and a number, never an exception. */
@Controller
class PlainErrorController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(PlainErrorController.class);

    private final I18NProvider texts;

    PlainErrorController(I18NProvider texts) {
        this.texts = texts;
    }

    @RequestMapping("/error")
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        HttpStatus shown = status == null ? HttpStatus.NOT_FOUND : status;
        String id = Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
        if (shown.is5xxServerError()) {
            String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            LOG.error("error {} at {}", id, LinkMask.masked(address), (Throwable)
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        String name = shown.is5xxServerError() ? "error" : shown == HttpStatus.FORBIDDEN ? "denied" : "notFound";
        String html = """
                <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>%1$s</title></head>
                <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">%3$s</a></p></main></body></html>
                """.formatted(
                text("shell." + name + ".title"), text("shell." + name + ".text", id), text("shell.error.front"));
        return ResponseEntity.status(shown)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
