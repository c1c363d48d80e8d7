package cn.qinqing.issues;

import cn.qinqing.issues.domain.IntakeStore;
import cn.qinqing.issues.domain.IssueRegistrar;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds an issue by what a caller reads aloud (报号查询): its number with or without 巴企诉〔2026〕 and zeros, or the number to
 * ring back.
 */
@Service
@Transactional(readOnly = true)
public class IssueFinder {

    private static final int MOST = 10;
    private static final int YEARS = 3;
    private static final int LONGEST = 60;
    private static final int SHORTEST_PHONE = 7;
    private static final String AREA = "0996";
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern YEAR = Pattern.compile("(20)?(\\d{2})");

    private final Bodies bodies;
    private final IntakeStore intake;
    private final IssueQueries queries;
    private final JdbcClient jdbc;
    private final Clock clock;

    IssueFinder(Bodies bodies, IntakeStore intake, IssueQueries queries, JdbcClient jdbc, Clock clock) {
        this.bodies = bodies;
        this.intake = intake;
        this.queries = queries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The issues that are meant, at most ten, the newest first: of a number without a year those of the last three years. By
     * the telephone nothing is found that was told in confidence, except for who may read it.
     */
    public List<IssueRow> find(Actor actor, String typed) {
        actor.require(Right.ISSUE_READ);
        String plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return List.of();
        }
        Set<IssueId> found = new LinkedHashSet<>(byNumber(plain));
        String phone = IntakeStore.digits(plain);
        if (phone.length() >= SHORTEST_PHONE) {
            List<String> ways = new ArrayList<>(List.of(phone, AREA + phone));
            if (phone.startsWith(AREA)) {
                ways.add(phone.substring(AREA.length()));
            }
            found.addAll(intake.byPhone(ways, actor.may(Right.ISSUE_READ_CONFIDENTIAL), MOST));
        }
        return queries.rows(actor, found).stream()
                .sorted(Comparator.comparing(IssueRow::registeredAt).reversed())
                .limit(MOST)
                .toList();
    }

    /** Issues of the open door that wait to be rung back, the oldest first, as far as the actor may see them. */
    public List<IssueRow> unverified(Actor actor, int limit) {
        actor.require(Right.ISSUE_TRIAGE);
        return queries.rows(actor, intake.unverified(limit)).stream()
                .sorted(Comparator.comparing(IssueRow::registeredAt))
                .toList();
    }

    private List<IssueId> byNumber(String plain) {
        Set<String> numbers = numbers(plain);
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql("select id from issue where number in (:numbers)")
                        .param("numbers", numbers)
                        .query((row, n) -> new IssueId(row.getObject(1, UUID.class)))
                        .list();
    }

    /** Every number of record that the digits can mean. */
    private Set<String> numbers(String plain) {
        List<String> groups =
                DIGITS.matcher(plain).results().map(MatchResult::group).toList();
        Set<String> endings = new TreeSet<>();
        if (groups.size() == 2 && YEAR.matcher(groups.getFirst()).matches()) {
            add(endings, year(groups.getFirst()), groups.getLast());
        } else if (groups.size() == 1) {
            String digits = groups.getFirst();
            for (int back = 0; back < YEARS; back++) {
                add(endings, OfficeTime.today(clock).getYear() - back, digits);
            }
            // the year read in one breath with the number
            if (digits.matches("20\\d{2}\\d{1,6}")) {
                add(endings, year(digits.substring(0, 4)), digits.substring(4));
            }
            if (digits.matches("[2-9]\\d{2,7}")) {
                add(endings, year(digits.substring(0, 2)), digits.substring(2));
            }
        }
        Set<String> numbers = new TreeSet<>();
        bodies.all()
                .forEach(body ->
                        endings.forEach(ending -> numbers.add(body.numberPrefix() + IssueRegistrar.SERIES + ending)));
        return numbers;
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return year < 100 ? 2000 + year : year;
    }

    private static void add(Set<String> endings, int year, String serial) {
        String plain = serial.replaceFirst("^0+", "");
        if (!plain.isEmpty() && plain.length() <= 6) {
            endings.add("\u3014%d\u3015%04d\u53f7".formatted(year, Integer.parseInt(plain)));
        }
    }
}
