package cn.qinqing.bench;

import cn.qinqing.assignments.Batches;
import cn.qinqing.assignments.CoverageFigure;
import cn.qinqing.assignments.Proposal;
import cn.qinqing.assignments.ProposalId;
import cn.qinqing.assignments.Proposals;
import cn.qinqing.demo.DemoNames;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A proposal of 5,000 enterprises among 100 leaders from its first row to its draft, for {@link ProposalBench}, inside the
 * server; it exists only while measuring ({@code qinqing.bench=true}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(name = "qinqing.bench", havingValue = "true")
class MeasuredProposals extends OncePerRequestFilter {

    static final String PATH = "/bench-proposals";

    private static final Actor ACTOR = new Actor.Job("测量", EnumSet.allOf(Right.class));
    private static final int LEADERS = 100;
    private static final int TIMES = 5;
    private static final int MOST_POSTS = 1_000;
    private static final int PAGE = 50;

    private final Proposals proposals;
    private final EnterpriseQueries enterprises;
    private final PeopleService people;
    private final PeopleQueries posts;
    private final Divisions divisions;
    private final Clock clock;

    MeasuredProposals(
            Proposals proposals,
            EnterpriseQueries enterprises,
            PeopleService people,
            PeopleQueries posts,
            Divisions divisions,
            Clock clock) {
        this.proposals = proposals;
        this.enterprises = enterprises;
        this.people = people;
        this.posts = posts;
        this.divisions = divisions;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        response.setContentType("text/plain");
        response.getOutputStream().write(String.join("\n", work()).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> work() {
        LocalDate today = OfficeTime.today(clock);
        List<PostId> leaders = leaders(today);
        List<UUID> all = enterprises.ids(
                ACTOR,
                new EnterpriseFilter(
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        today,
                        Map.of("gap", CoverageFigure.NO_LEADER.name())),
                Integer.MAX_VALUE);
        // by name those of a county follow one another: some of each
        List<UUID> unled = IntStream.range(0, Math.min(Batches.MOST, all.size()))
                .mapToObj(i -> all.get((int) ((long) i * all.size() / Batches.MOST)))
                .distinct()
                .toList();
        List<Double> made = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> opened = new ArrayList<>();
        String outcome = "";
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            ProposalId id = proposals.propose(ACTOR, unled, today);
            made.add(seconds(start));
            start = System.nanoTime();
            proposals.takePart(ACTOR, id, leaders);
            again.add(seconds(start));
            start = System.nanoTime();
            Proposal proposal = proposals.get(ACTOR, id);
            proposals.rows(ACTOR, id, null, 0, PAGE);
            proposals.countRows(ACTOR, id, null);
            int taking = proposals.loads(ACTOR, id).size();
            opened.add(seconds(start));
            outcome = "%d 户企业，%d 位领导参加，%d 户有人选".formatted(unled.size(), taking, proposal.placed());
            proposals.discard(ACTOR, id);
        }
        return List.of(
                "| 步骤（" + outcome + "） | 第一次（秒） | 中位数（秒） |",
                "|---|---:|---:|",
                row("拟订建议：存行、读取事实、计算、存结果", made),
                row("换 " + leaders.size() + " 位领导参加，重新计算", again),
                row("打开建议：第一页、总数、各领导联系数", opened));
    }

    /** As many leaders in office in the counties as are asked for; those who are missing are appointed. */
    private List<PostId> leaders(LocalDate today) {
        List<Divisions.Division> counties = divisions.own().stream()
                .filter(division -> !division.code().equals(Divisions.PREFECTURE))
                .toList();
        List<PostId> held = new ArrayList<>(posts.leaderPosts(ACTOR, "", MOST_POSTS).stream()
                .filter(post -> post.holder() != null)
                .map(PeopleQueries.PostHit::post)
                .toList());
        DemoNames names = new DemoNames(new Random(LEADERS));
        for (int i = held.size(); i < LEADERS; i++) {
            Divisions.Division county = counties.get(i % counties.size());
            PostId post = people.createPost(
                    ACTOR, new PostForm(county.shortName() + "领导", null, Organ.GOVERNMENT, true, county.code()));
            people.appoint(
                    ACTOR,
                    post,
                    people.registerPerson(ACTOR, new PersonName(names.person())),
                    Period.openFrom(today.minusYears(1)),
                    null);
            held.add(post);
        }
        return held.subList(0, LEADERS);
    }

    private static String row(String label, List<Double> times) {
        List<Double> later = times.subList(1, times.size()).stream().sorted().toList();
        return String.format(Locale.ROOT, "| %s | %.2f | %.2f |", label, times.getFirst(), later.get(later.size() / 2));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
