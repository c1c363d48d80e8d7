package cn.qinqing.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.register.domain.Releases;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remakes the figures of docs/evidence/register.md, in a database of its own: run it alone. */
@EnabledIfSystemProperty(named = "register.figures", matches = "true")
class RegisterFiguresIT extends DatabaseTest {

    private static final List<String> DIVISIONS =
            List.of("652801", "652822", "652823", "652824", "652825", "652826", "652827", "652828", "652829", "652871");
    private static final int POSTS = 200;
    private static final int OFFICERS = 300;
    private static final int CLIENTS = 8;

    @Autowired
    ApplicationContext context;

    @Autowired
    RegisterService register;

    @Autowired
    Releases releases;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<UUID> posts = new ArrayList<>();
    private final List<UUID> officers = new ArrayList<>();
    private int made;

    @Test
    void figures() throws Exception {
        RegisterFixture office = new RegisterFixture(context);
        people();
        enterprises(1_000);
        say("1,000 entries, the first of all", office);
        change();
        say("1,000 entries, one changed", office);
        enterprises(9_000);
        say("10,000 entries, 9,000 of them new", office);
        change();
        EditionId last = say("10,000 entries, one changed", office);
        whole();
        weights();
        assertThat(last).isNotNull();
        String entry = "/" + first("zh/e");
        for (String path : List.of("/", "/zh/list/", entry, "/zh/search?q=zhangsan")) {
            throughput(path);
        }
    }

    private EditionId say(String what, RegisterFixture office) {
        long start = System.nanoTime();
        EditionId edition = register.draft(office.clerk, OfficeTime.today(clock));
        long drafted = System.nanoTime();
        register.content(office.clerk, edition);
        long read = System.nanoTime();
        register.submit(office.clerk, edition);
        register.approve(office.reviewer, edition, office.digest(edition));
        long approved = System.nanoTime();
        office.publish(edition);
        long published = System.nanoTime();
        System.out.printf(
                "FIGURE %s: draft %.1f s, comparison %.1f s, submit and approve %.1f s, publish %.1f s%n",
                what,
                seconds(start, drafted),
                seconds(drafted, read),
                seconds(read, approved),
                seconds(approved, published));
        return edition;
    }

    /** How long the start takes to look at every file of the release. */
    private void whole() {
        long start = System.nanoTime();
        releases.repair();
        System.out.printf("FIGURE looking at every file at the start: %.1f s%n", seconds(start, System.nanoTime()));
    }

    private void weights() throws IOException {
        Path current = releases.current().orElseThrow();
        Map<String, List<Long>> sizes = new TreeMap<>();
        try (var all = Files.walk(current)) {
            for (Path file : all.filter(path -> path.toString().endsWith(".gz")).toList()) {
                String name = current.relativize(file).toString().replaceAll("\\.gz$", "");
                String kind = name.replaceAll("[0-9a-z]{8}/", "*/")
                        .replaceAll("/\\d+/", "/n/")
                        .replaceAll("\\d{4}-\\d\\d/", "month/");
                sizes.computeIfAbsent(kind, any -> new ArrayList<>()).add(Files.size(file));
            }
        }
        sizes.forEach((kind, all) -> System.out.printf(
                "FIGURE weight %s: %d files, largest %,d bytes as transferred%n",
                kind, all.size(), all.stream().max(Long::compare).orElseThrow()));
    }

    private String first(String under) throws IOException {
        Path current = releases.current().orElseThrow();
        try (var all = Files.list(current.resolve(under))) {
            return current.relativize(all.findFirst().orElseThrow()) + "/";
        }
    }

    private void throughput(String path) throws Exception {
        loop(path, 3);
        long[] nanos = loop(path, 10);
        Arrays.sort(nanos);
        System.out.printf(
                "FIGURE %s: %,d requests/s, median %.2f ms, p99 %.2f ms%n",
                path, nanos.length / 10, nanos[nanos.length / 2] / 1e6, nanos[(int) (nanos.length * 0.99)] / 1e6);
    }

    private long[] loop(String path, int seconds) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Encoding", "gzip")
                .build();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<List<Long>> all = new ArrayList<>();
        AtomicInteger failed = new AtomicInteger();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            List<Long> own = new ArrayList<>();
            all.add(own);
            clients.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    try {
                        if (http.send(request, HttpResponse.BodyHandlers.ofByteArray())
                                        .statusCode()
                                != 200) {
                            failed.incrementAndGet();
                        }
                    } catch (IOException | InterruptedException broken) {
                        failed.incrementAndGet();
                    }
                    own.add(System.nanoTime() - start);
                }
            }));
        }
        for (Thread client : clients) {
            client.join();
        }
        assertThat(failed.get()).isZero();
        return all.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray();
    }

    private void change() {
        jdbc.update("update enterprise set name = concat(name, '改') order by id limit 1");
    }

    private void people() {
        UUID unit = Ids.next();
        jdbc.update(
                "insert into unit (id, name, short_name, body, level, division_code) values (?, '数据测试局', '数据测试局', 'GOVERNMENT', 'PREFECTURE', '652800')",
                unit);
        for (int i = 0; i < POSTS + OFFICERS; i++) {
            UUID person = Ids.next();
            jdbc.update(
                    "insert into person (id, name, name_key, pinyin, initials) values (?, ?, ?, 'x', 'x')",
                    person,
                    "张三" + i,
                    "张三" + i);
            if (i < POSTS) {
                UUID post = Ids.next();
                posts.add(post);
                jdbc.update(
                        "insert into post (id, title, title_key, body, is_leading, division_code) values (?, ?, ?, 'GOVERNMENT', true, '652800')",
                        post,
                        "自治州某领导职务" + i,
                        "自治州某领导职务" + i);
                jdbc.update(
                        "insert into post_holding (id, post_id, person_id, valid_from, leader_seat) values (?, ?, ?, '2025-01-01', 1)",
                        Ids.next(),
                        post,
                        person);
            } else {
                officers.add(person);
                jdbc.update(
                        "insert into office_phone (id, unit_id, person_id, number, visibility, released_by, released_at) values (?, ?, ?, ?, 'PUBLIC', ?, utc_timestamp())",
                        Ids.next(),
                        unit,
                        person,
                        "0996-20" + (10_000 + i),
                        person);
            }
        }
    }

    private void enterprises(int count) {
        UUID body = jdbc.queryForObject("select id from operating_body where code = 'bz'", UUID.class);
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> assignments = new ArrayList<>();
        for (int i = 0; i < count; i++, made++) {
            UUID id = Ids.next();
            String name = "巴州数据测试第" + made + "号农产品加工有限责任公司";
            rows.add(new Object[] {id, name, name, DIVISIONS.get(made % DIVISIONS.size())});
            assignments.add(new Object[] {Ids.next(), id, "LEADER", posts.get(made % POSTS), null, 1, body});
            assignments.add(
                    new Object[] {Ids.next(), id, "LIAISON_OFFICER", null, officers.get(made % OFFICERS), null, body});
        }
        jdbc.batchUpdate(
                "insert into enterprise (id, kind, name, name_key, pinyin, initials, division_code, state, listing_consent, created_at, changed_at) values (?, 'ENTERPRISE', ?, ?, 'x', 'x', ?, 'OPERATING', 'GIVEN', utc_timestamp(), utc_timestamp())",
                rows);
        jdbc.batchUpdate(
                "insert into assignment (id, enterprise_id, role, post_id, person_id, leader_slot, valid_from, operating_body_id, created_at) values (?, ?, ?, ?, ?, ?, '2026-01-01', ?, utc_timestamp())",
                assignments);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
