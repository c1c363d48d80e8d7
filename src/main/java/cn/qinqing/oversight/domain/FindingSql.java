package cn.qinqing.oversight.domain;

import cn.qinqing.calendar.OfficeHours;
import cn.qinqing.oversight.FindingFilter;
import cn.qinqing.oversight.FindingKind;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each number of the desk is asked of the database: the same statement counts, and gives the rows. */
public final class FindingSql {

    /** Rows of Beijing time begin so many minutes before those of the database. */
    private static final int AHEAD = 8 * 60;

    private static final int HOUR = 60;

    /**
     * Where the rows of a kind come from.
     *
     * @param from the table {@code x} that tells it, with the issue {@code i} or the visit {@code v}
     * @param at when it happened: a moment, or a day
     * @param days what is counted, or {@code null}
     */
    private record Source(String from, String where, String at, boolean day, String who, String words, String days) {}

    /**
     * What the settings say today.
     *
     * @param hours seasons of the office, in every version
     */
    public record Limits(List<OfficeHours.Season> hours, int lateRecord, int lateEntry) {}

    private static final String SIGNED = "issue_reply x join issue i on i.id = x.issue_id";
    private static final String RATED =
            "issue_rating g where g.issue_id = x.issue_id and g.round = x.round and g.satisfaction ";
    private static final String SOLVED = "x.outcome = 'SOLVED'";

    private FindingSql() {}

    /** Number of rows of a kind, as a statement with the kind's name. */
    public static String count(FindingFilter filter, OversightScope.Reach reach, Limits limits, List<Object> params) {
        return "select '" + filter.kind().name() + "' kind, count(*) amount" + body(filter, reach, limits, params);
    }

    /** Rows of a kind without an order. */
    public static String rows(FindingFilter filter, OversightScope.Reach reach, Limits limits, List<Object> params) {
        Source source = source(filter.kind(), limits);
        String moment =
                source.day() ? "timestampadd(minute, -" + AHEAD + ", timestamp(" + source.at() + "))" : source.at();
        String record = filter.kind().ofVisits()
                ? "v.id record, '' number, '' title, 'NORMAL' privacy"
                : "i.id record, i.number, i.title, i.privacy";
        return "select " + moment + " happened, " + record
                + ", e.id enterprise, e.name enterprise_name, e.division_code, u.name unit, " + source.who() + " who, "
                + source.words() + " words, " + source.days() + " days" + body(filter, reach, limits, params);
    }

    private static String body(FindingFilter filter, OversightScope.Reach reach, Limits limits, List<Object> params) {
        Source source = source(filter.kind(), limits);
        boolean visits = filter.kind().ofVisits();
        StringBuilder sql = new StringBuilder(" from ")
                .append(source.from())
                .append(
                        visits
                                ? " join enterprise e on e.id = v.enterprise_id left join unit u on u.id = v.unit_id"
                                : " join enterprise e on e.id = i.enterprise_id left join unit u on u.id = i.lead_unit_id")
                .append(" where ")
                .append(source.at())
                .append(" >= ? and ")
                .append(source.at())
                .append(" < ?");
        if (source.day()) {
            Collections.addAll(params, filter.from(), filter.to().plusDays(1));
        } else {
            Collections.addAll(params, start(filter.from()), start(filter.to().plusDays(1)));
        }
        if (!source.where().isEmpty()) {
            sql.append(" and ").append(source.where());
        }
        sql.append(visits ? reach.ofVisits(params) : reach.ofIssues(params));
        words(filter.text(), visits, sql, params);
        return sql.toString();
    }

    private static void words(@Nullable String text, boolean visits, StringBuilder sql, List<Object> params) {
        if (text != null && !text.isBlank()) {
            sql.append(visits ? " and e.name_key like ?" : " and (i.number like ? or e.name_key like ?)");
            if (!visits) {
                params.add("%" + text.strip().replaceAll("[%_\\\\]", "\\\\$0") + "%");
            }
            params.add(NameKey.like(text));
        }
    }

    private static LocalDateTime start(LocalDate day) {
        return OfficeTime.column(day.atStartOfDay(OfficeTime.ZONE).toInstant());
    }

    private static Source source(FindingKind kind, Limits limits) {
        return switch (kind) {
            case DECLINED -> event("CONFIRM_DECLINE");
            case RETURNED -> event("RETURN");
            case EXTENDED -> event("GRANT_EXTENSION");
            case SUSPENDED -> event("GRANT_SUSPENSION");
            case WITHDRAWN -> event("GRANT_WITHDRAWAL");
            case REOPENED -> event("REOPEN", "ASK_AGAIN");
            case ON_SPOT -> event("ANSWER_ON_SPOT");
            case OFFLINE -> events("x.offline");
            case REPLY_CHANGED ->
                signed(
                        SIGNED + " join issue_reply b on b.issue_id = x.issue_id and b.round = x.round - 1",
                        "(b.text <> x.text or b.basis <> x.basis or b.outcome <> x.outcome)");
            case RECORD_CHANGED ->
                new Source(
                        "visit_revision x join issue i on i.origin_kind = 'VISIT' and i.origin_id = x.visit_id",
                        "exists (select 1 from issue_reply b where b.issue_id = i.id and b.signed_at < x.changed_at)",
                        "x.changed_at",
                        false,
                        "x.actor_name",
                        "x.reason",
                        "null");
            case LAST_HOUR -> lastHour(limits.hours());
            case SAID_SOLVED -> signed(SIGNED, SOLVED);
            case CONFIRMED_SOLVED ->
                signed(
                        SIGNED,
                        SOLVED + " and exists (select 1 from " + RATED
                                + "in ('VERY_SATISFIED', 'SATISFIED', 'FAIRLY'))");
            case DENIED_SOLVED ->
                signed(
                        SIGNED,
                        SOLVED + " and exists (select 1 from " + RATED + "in ('DISSATISFIED', 'VERY_DISSATISFIED'))");
            case UNCONFIRMED_SOLVED ->
                signed(SIGNED, SOLVED + " and not exists (select 1 from " + RATED + "is not null)");
            case CLOSED_UNRATED ->
                new Source(
                        "issue_closure x join issue i on i.id = x.issue_id join issue_rating g on g.id = x.rating_id",
                        "g.way = 'NOT_REACHED'",
                        "x.closed_at",
                        false,
                        "x.approver_name",
                        "null",
                        "null");
            case LATE_RECORD ->
                visit("v.import_run_id is null and " + daysOf("v.recorded_at", "v.visit_on") + " > "
                        + limits.lateRecord());
            case LATE_ENTRY ->
                new Source(
                        "issue i",
                        "i.import_run_id is null and " + daysOf("i.registered_at", "i.raised_on") + " > "
                                + limits.lateEntry(),
                        "i.registered_at",
                        false,
                        "null",
                        "null",
                        daysOf("i.registered_at", "i.raised_on"));
            case ZERO_ISSUE -> visit("v.no_issue and v.import_run_id is null");
        };
    }

    private static Source event(String first, String... others) {
        String commands = String.join(
                "', '",
                java.util.stream.Stream.concat(java.util.stream.Stream.of(first), java.util.Arrays.stream(others))
                        .toList());
        return events("x.command in ('" + commands + "')");
    }

    private static Source events(String where) {
        return new Source(
                "issue_event x join issue i on i.id = x.issue_id",
                where,
                "x.happened_at",
                false,
                "x.actor_name",
                "x.reason",
                "null");
    }

    private static Source signed(String from, String where) {
        return new Source(from, where, "x.signed_at", false, "x.signed_name", "left(x.text, 200)", "null");
    }

    /** In the hour before the office closed, or later, on the last day; of the present round alone: its deadline is known. */
    /** The hour before the office closes on the last day, as the calendar says of that day. */
    private static Source lastHour(List<OfficeHours.Season> hours) {
        return signed(
                SIGNED,
                "x.round = i.round and x.signed_at >= timestampadd(minute, " + closes(hours) + " - " + (HOUR + AHEAD)
                        + ", timestamp(i.due_on)) and x.signed_at < timestampadd(minute, " + (24 * HOUR - AHEAD)
                        + ", timestamp(i.due_on))");
    }

    /** The minute of the day at which the office closes; before the first season of a year the last one still lasts. */
    private static String closes(List<OfficeHours.Season> hours) {
        StringBuilder minute = new StringBuilder("case");
        List<OfficeHours.Season> latest = hours.stream()
                .sorted(Comparator.comparing(OfficeHours.Season::from).reversed())
                .toList();
        latest.forEach(one -> minute.append(" when ")
                .append(valid(one))
                .append(" and date_format(i.due_on, '%m%d') >= '")
                .append("%02d%02d"
                        .formatted(one.from().getMonthValue(), one.from().getDayOfMonth()))
                .append("' then ")
                .append(minutes(one)));
        latest.forEach(one ->
                minute.append(" when ").append(valid(one)).append(" then ").append(minutes(one)));
        return minute.append(" else ").append(24 * HOUR).append(" end").toString();
    }

    private static String valid(OfficeHours.Season one) {
        return "i.due_on >= '" + one.validity().from() + "' and i.due_on < '"
                + one.validity().to() + "'";
    }

    private static int minutes(OfficeHours.Season one) {
        return one.afternoonTo().getHour() * HOUR + one.afternoonTo().getMinute();
    }

    private static Source visit(String where) {
        return new Source(
                "visit v left join person p on p.id = v.recorder_person_id",
                "v.state = 'HELD' and " + where,
                "v.visit_on",
                true,
                "p.name",
                "left(v.text, 200)",
                daysOf("v.recorded_at", "v.visit_on"));
    }

    private static String daysOf(String moment, String day) {
        return "datediff(timestampadd(minute, " + AHEAD + ", " + moment + "), " + day + ")";
    }
}
