package cn.qinqing.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One tab of one browser, as far as the server can tell: a session cookie and Vaadin's protocol. */
final class Browser {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]*)\"");
    private static final String GUARD = "for(;;);[";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** What is known of a node of the page. */
    private static final class Node {
        String tag = "";
        String text = "";
        final Map<String, String> properties = new HashMap<>();
        final List<Integer> children = new ArrayList<>();
    }

    private final HttpClient http;
    private final String root;
    private String cookie = "";
    private int ui;
    private String key = "";
    private int sync;
    private int client;
    private Map<Integer, Node> nodes = new HashMap<>();

    Browser(HttpClient http, String root) {
        this.http = http;
        this.root = root;
    }

    /** Signs in by the form and opens the interface at a path below {@code /app}. */
    void signIn(String login, String password, String path) {
        String page = send("login-page", get("/app/login")).body();
        Matcher csrf = CSRF.matcher(page);
        if (!csrf.find()) {
            throw new IllegalStateException("no sign-in page");
        }
        String form =
                "_csrf=" + encoded(csrf.group(1)) + "&username=" + encoded(login) + "&password=" + encoded(password);
        HttpResponse<String> answer = send(
                "login",
                to("/app/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.headers().firstValue("Location").orElse("").contains("error") || answer.statusCode() >= 400) {
            throw new IllegalStateException("sign-in of " + login + " refused: " + answer.statusCode());
        }
        JsonNode start = JSON.readTree(send("open", get("/app/?v-r=init&location=" + encoded(path) + "&query="))
                .body());
        JsonNode config = start.path("appConfig");
        ui = config.path("v-uiId").asInt();
        key = config.path("uidl").path("Vaadin-Security-Key").asString();
        take(config.path("uidl"));
        navigate("open", "/" + path, "", "");
    }

    /** Goes to a view as a click on a link does. */
    String show(String step, String path, String query) {
        return navigate(step, path, query, "client");
    }

    private String navigate(String step, String path, String query, String trigger) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("route", path);
        data.put("query", query);
        data.put("appShellTitle", "");
        data.put("historyState", Map.of("idx", 0));
        data.put("trigger", trigger);
        return call(step, event(1, "ui-navigate", data));
    }

    /** Types into the field whose placeholder or label contains these words. */
    String type(String step, String tag, String words, String text) {
        int node = field(tag, words);
        return call(step, value(node, "value", text), event(node, "input", Map.of("1", 1, "for", "trailing")));
    }

    /** Chooses the option at this place, counted from 1, of the field with this label. */
    String choose(String step, String label, int place) {
        return call(step, value(field("vaadin-select", label), "value", Integer.toString(place)));
    }

    /** Types into the search box; answers the second request, which carries the hits. */
    String search(String step, String words, String text) {
        int node = field("vaadin-combo-box", words);
        call(
                step + "-key",
                value(node, "filter", text),
                event(node, "filter-changed", Map.of()),
                value(node, "opened", true),
                event(node, "opened-changed", Map.of()));
        String hits = call(step, method(node, "setViewportRange", 0, 50, text));
        call(
                step + "-close",
                value(node, "filter", ""),
                event(node, "filter-changed", Map.of()),
                value(node, "opened", false),
                event(node, "opened-changed", Map.of()));
        return hits;
    }

    /** Clicks the button with this text. */
    String click(String step, String label) {
        int node = button(label).orElseThrow(() -> new IllegalStateException("no button " + label));
        Map<String, Object> data = new HashMap<>();
        for (String flag : List.of("shiftKey", "metaKey", "ctrlKey", "altKey")) {
            data.put("event." + flag, false);
        }
        for (String place : List.of("detail", "clientX", "clientY", "screenX", "screenY", "button")) {
            data.put("event." + place, place.equals("detail") ? 1 : 0);
        }
        return call(step, event(node, "click", data));
    }

    /** Whether there is a button with this text. */
    boolean offers(String label) {
        return button(label).isPresent();
    }

    /** The latest of them: a dialog's stands above the page's. */
    private Optional<Integer> button(String label) {
        return nodes.entrySet().stream()
                .filter(entry -> entry.getValue().tag.equals("vaadin-button"))
                .filter(entry -> entry.getValue().children.stream()
                        .map(nodes::get)
                        .anyMatch(child -> child != null && child.text.equals(label)))
                .map(Map.Entry::getKey)
                .max(Integer::compare);
    }

    /** Fetches a page without a session. */
    HttpResponse<String> open(String step, String path) {
        return send(step, to(path).header("Accept-Encoding", "gzip").GET());
    }

    private String call(String step, Object... calls) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("csrfToken", key);
        message.put("rpc", List.of(calls));
        message.put("syncId", sync);
        message.put("clientId", client);
        HttpResponse<String> answer = send(
                step,
                to("/app/?v-r=uidl&v-uiId=" + ui)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(message))));
        String body = answer.body();
        String json = body.startsWith(GUARD) ? body.substring(GUARD.length(), body.length() - 1) : body;
        if (!json.startsWith("{\"")) {
            throw new IllegalStateException(
                    step + ": " + answer.statusCode() + " " + body.substring(0, Math.min(200, body.length())));
        }
        take(JSON.readTree(json));
        return body;
    }

    private void take(JsonNode answer) {
        sync = answer.path("syncId").asInt(sync);
        client = answer.path("clientId").asInt(client);
        for (JsonNode change : answer.path("changes")) {
            Node node = nodes.computeIfAbsent(change.path("node").asInt(), any -> new Node());
            switch (change.path("type").asString("")) {
                case "detach" -> nodes.remove(change.path("node").asInt());
                case "put" -> {
                    String name = change.path("key").asString("");
                    String value = change.path("value").asString("");
                    switch (change.path("feat").asInt()) {
                        case 0 -> node.tag = value;
                        case 7 -> node.text = value;
                        default -> node.properties.put(name, value);
                    }
                }
                case "splice" -> change.path("addNodes").forEach(child -> node.children.add(child.asInt()));
                default -> {}
            }
        }
    }

    private int field(String tag, String words) {
        Optional<Integer> found = nodes.entrySet().stream()
                .filter(entry -> entry.getValue().tag.equals(tag))
                .filter(entry -> entry.getValue()
                                .properties
                                .getOrDefault("placeholder", "")
                                .contains(words)
                        || entry.getValue().properties.getOrDefault("label", "").contains(words))
                .map(Map.Entry::getKey)
                .findFirst();
        return found.orElseThrow(() -> new IllegalStateException("no " + tag + " " + words));
    }

    private static Map<String, Object> event(int node, String name, Map<String, ?> data) {
        return Map.of("type", "event", "node", node, "event", name, "data", data);
    }

    private static Map<String, Object> value(int node, String property, Object value) {
        return Map.of("type", "mSync", "node", node, "feature", 1, "property", property, "value", value);
    }

    private static Map<String, Object> method(int node, String name, Object... arguments) {
        return Map.of(
                "type",
                "publishedEventHandler",
                "node",
                node,
                "templateEventMethodName",
                name,
                "templateEventMethodArgs",
                List.of(arguments),
                "promise",
                0);
    }

    private HttpRequest.Builder get(String path) {
        return to(path).GET();
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE);
        if (!cookie.isEmpty() && path.startsWith("/app")) {
            request.header("Cookie", cookie);
        }
        return request;
    }

    private HttpResponse<String> send(String step, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(
                    request.header(RequestClock.STEP, step).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("Set-Cookie").stream()
                    .map(header -> header.split(";", 2)[0])
                    .reduce((first, second) -> second)
                    .ifPresent(set -> cookie = set);
            return answer;
        } catch (IOException failed) {
            throw new IllegalStateException(step, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(step, stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
