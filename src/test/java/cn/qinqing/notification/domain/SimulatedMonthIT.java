package cn.qinqing.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.notification.NoticeHours;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A month of the demo's prefecture: sixty leaders, sixty officers and nine clerks; eleven visits a working day, of which
 * half are noted by secretaries; three handovers a week; the nightly check; long jobs; and, although no kind is urgent so
 * far, urgent matters too. Counted are only days on which somebody heard anything at all: quiet days would flatter.
 */
class SimulatedMonthIT extends DatabaseTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int DAYS = 31;
    private static final Duration ROUND = Duration.ofMinutes(30);
    private static final int MOST = 3;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    NoticeStore notices;

    @Autowired
    NoticeSettingStore settings;

    @Autowired
    MailStore mails;

    @Autowired
    WorkingDays days;

    @Autowired
    TransactionTemplate transaction;

    /** Who heard what on which day. */
    private record PersonDay(AccountId person, LocalDate day) {}

    private final MovingClock clock = new MovingClock(DigestsIT.at(FIRST, 0));
    private final Map<PersonDay, Integer> told = new HashMap<>();
    private final Random random = new Random(2026);
    private Readers readers;

    @AfterEach
    void leave_no_mail_for_others_to_send() {
        jdbc.sql("delete from mail_message").update();
        jdbc.sql("delete from notice_setting").update();
    }

    /** The volume of the demo, and ten times as much: an office in the midst of a reform. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void nobody_gets_more_than_three_mails_a_day(int times) {
        readers = new Readers(jdbc, notices, settings);
        MailAccess access = Readers.access(25);
        NoticeKinds kinds = Readers.kinds();
        Digests digests =
                new Digests(settings, mails, new MailTexts(kinds, access), kinds, access, days, transaction, clock);
        List<AccountId> leaders = people(60);
        List<AccountId> officers = people(60);
        List<AccountId> clerks = people(9);

        for (int day = 0; day < DAYS; day++) {
            LocalDate today = FIRST.plusDays(day);
            List<Instant> moments = moments(today, leaders, officers, clerks, times);
            Instant end = DigestsIT.at(today.plusDays(1), 0);
            assertThat(moments).isNotNull();
            while (clock.instant().isBefore(end)) {
                due.entrySet().removeIf(one -> {
                    boolean now = !one.getKey().isAfter(clock.instant());
                    if (now) {
                        one.getValue().forEach(Runnable::run);
                    }
                    return now;
                });
                digests.round();
                clock.forward(ROUND);
            }
        }

        List<AccountId> all = new ArrayList<>(leaders);
        all.addAll(officers);
        all.addAll(clerks);
        Map<PersonDay, Integer> mailed = new HashMap<>();
        all.forEach(one -> readers.mails(one)
                .forEach(mail -> mailed.merge(new PersonDay(one, OfficeTime.dayOf(mail.at())), 1, Integer::sum)));
        int mails95 = percentile(mailed);
        int told95 = percentile(told);
        LoggerFactory.getLogger(SimulatedMonthIT.class)
                .info(
                        "volume x{}: {} notices, {} mails; on days with any: 95th percentile {} notices, {} mails, most {} mails",
                        times,
                        told.values().stream().mapToInt(Integer::intValue).sum(),
                        mailed.values().stream().mapToInt(Integer::intValue).sum(),
                        told95,
                        mails95,
                        mailed.values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0));
        assertThat(mailed).as("mail was written at all").hasSizeGreaterThan(300);
        assertThat(mails95).as("mails a day at the 95th percentile").isLessThanOrEqualTo(MOST);
        if (times == 1) {
            assertThat(told95)
                    .as("lines in the inbox a day at the 95th percentile")
                    .isLessThanOrEqualTo(MOST);
        } else {
            assertThat(told95)
                    .as("each by itself would be too many: it is the bundling")
                    .isGreaterThan(MOST);
        }
    }

    private final Map<Instant, List<Runnable>> due = new java.util.TreeMap<>();
    private final Map<AccountId, UUID> vacancies = new HashMap<>();

    /** What happens on the day, at which moments. */
    private List<Instant> moments(
            LocalDate today, List<AccountId> leaders, List<AccountId> officers, List<AccountId> clerks, int times) {
        for (AccountId clerk : clerks) {
            if (random.nextInt(3) == 0) {
                UUID subject = vacancies.computeIfAbsent(clerk, key -> Ids.next());
                at(today, 2, () -> tell(clerk, Readers.SAID, subject, today.toString(), "3"));
            }
        }
        if (days.works(today)) {
            repeat(6 * times, () -> office(today, any(leaders), Readers.COUNTED, "秘书", today.toString(), "某企业"));
            if (today.getDayOfWeek().getValue() % 2 == 1) {
                repeat(times, () -> office(today, any(officers), Readers.NAMED, "某人", "5", today.toString()));
            }
            clerks.forEach(clerk -> repeat(times, () -> office(today, clerk, Readers.NAMED, "导出", "1", "x")));
            repeat(2 * times, () -> office(today, any(officers), Readers.URGENT, "急"));
            repeat(times, () -> office(today, any(clerks), Readers.URGENT, "急"));
        }
        return List.copyOf(due.keySet());
    }

    private void office(LocalDate today, AccountId to, cn.qinqing.notification.NoticeKind kind, String... facts) {
        UUID subject = Ids.next();
        at(today, 10 + random.nextInt(9), () -> tell(to, kind, subject, "once", facts));
    }

    private void at(LocalDate day, int hour, Runnable what) {
        due.computeIfAbsent(DigestsIT.at(day, hour), key -> new ArrayList<>()).add(what);
    }

    private void tell(
            AccountId to, cn.qinqing.notification.NoticeKind kind, UUID subject, String occasion, String... facts) {
        if (readers.tell(to, kind, subject, occasion, clock.instant(), facts)) {
            told.merge(new PersonDay(to, OfficeTime.dayOf(clock.instant())), 1, Integer::sum);
        }
    }

    private AccountId any(List<AccountId> people) {
        return people.get(random.nextInt(people.size()));
    }

    private static void repeat(int times, Runnable what) {
        IntStream.range(0, times).forEach(n -> what.run());
    }

    private List<AccountId> people(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> readers.reader(NoticeHours.USUAL))
                .toList();
    }

    /** The 95th percentile of the days on which somebody heard anything. */
    private static int percentile(Map<PersonDay, Integer> counts) {
        List<Integer> sorted = counts.values().stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }
}
