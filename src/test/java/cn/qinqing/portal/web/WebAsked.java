package cn.qinqing.portal.web;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody without an account at the pages, from a network of its own: what one guesses shuts out no other. */
final class WebAsked {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("巴企诉〔\\d{4}〕\\d{4,}号");

    final String address = "2001:db8:" + hex() + ":" + hex() + "::9";
    private final MockMvc mvc;

    WebAsked(WebApplicationContext web) {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    private static String hex() {
        return Integer.toHexString(ThreadLocalRandom.current().nextInt(65_536));
    }

    MockHttpServletResponse open(String path) {
        return perform(get(path));
    }

    MockHttpServletResponse send(String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = post(path);
        fields.forEach(request::param);
        return perform(request);
    }

    MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return mvc.perform(request.with(one -> {
                        one.setRemoteAddr(address);
                        one.setCharacterEncoding("UTF-8");
                        return one;
                    }))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** The token of the form that a page shows. */
    static String token(MockHttpServletResponse page) {
        Matcher found = TOKEN.matcher(text(page));
        if (!found.find()) {
            throw new AssertionError("no token in " + text(page));
        }
        return found.group(1);
    }

    static String number(MockHttpServletResponse page) {
        Matcher found = NUMBER.matcher(text(page));
        if (!found.find()) {
            throw new AssertionError("no number in " + text(page));
        }
        return found.group();
    }

    /** A form of the open door that is right, with another value in some fields. */
    static Map<String, String> form(String token, String... changes) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "token", token,
                "name", "街口打馕店",
                "kind", "SOLE_PROPRIETOR",
                "place", "652801",
                "address", "人民路 8 号",
                "text", "门前修路三个月没有完工，客人进不来。",
                "person", "店主",
                "phone", "19900007788",
                "language", "zh",
                "trap", ""));
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form;
    }
}
