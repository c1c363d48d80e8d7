package cn.qinqing.commitments.domain;

import cn.qinqing.commitments.CommitmentForm;
import cn.qinqing.commitments.CommitmentKinds;
import cn.qinqing.commitments.InstalmentForm;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a promise needs before it is written down. */
@Component
public class CommitmentChecks {

    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_DETAILS = 2_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PART = 300;
    private static final int MOST_PARTS = 40;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(9_999_999_999L);

    private final CommitmentKinds kinds;
    private final Projects projects;
    private final JdbcClient jdbc;

    CommitmentChecks(CommitmentKinds kinds, Projects projects, JdbcClient jdbc) {
        this.kinds = kinds;
        this.projects = projects;
        this.jdbc = jdbc;
    }

    /** What was found beside the form: the unit's name, and who held the post that day. */
    public record Found(String unitName, CommitmentStore.Then then) {}

    /**
     * @throws RuleViolation {@code commitments.enterprise.missing}, {@code commitments.project.other}, {@code
     *     commitments.kind.missing}, {@code commitments.text.missing}, {@code commitments.text.long}, {@code
     *     commitments.details.long}, {@code commitments.basis.missing}, {@code commitments.document.missing}, {@code
     *     commitments.document.long}, {@code commitments.documentOn.missing}, {@code commitments.documentOn.future}, {@code
     *     commitments.unit.missing}, {@code commitments.unit.gone}, {@code commitments.unit.notYours}, {@code
     *     commitments.post.missing}, {@code commitments.post.gone}, {@code commitments.promisedOn.missing}, {@code
     *     commitments.promisedOn.future}, {@code commitments.promisedName.missing} when the post's history names nobody that
     *     day, {@code commitments.amount.wrong}, {@code commitments.due.missing}, {@code commitments.due.early}; {@code
     *     commitments.instalments.many}, {@code commitments.instalments.early}, {@code commitments.instalments.late}, {@code
     *     commitments.instalments.text}, {@code commitments.instalments.sum}
     */
    public Found check(Actor actor, CommitmentForm form, LocalDate today) {
        EnterpriseId enterprise = need(form.enterprise(), "commitments.enterprise.missing");
        CommitmentWords.text(form.text(), "commitments.text.missing", "commitments.text.long", LONGEST_TEXT);
        String kind = need(form.kind(), "commitments.kind.missing");
        if (kinds.byCode(kind).isEmpty()) {
            throw new RuleViolation("commitments.kind.missing");
        }
        UUID project = form.project();
        if (project != null
                && projects.of(actor, enterprise).stream()
                        .noneMatch(one -> one.id().equals(project))) {
            throw new RuleViolation("commitments.project.other");
        }
        CommitmentWords.within(form.details().strip(), "commitments.details.long", LONGEST_DETAILS);
        need(form.basis(), "commitments.basis.missing");
        CommitmentWords.number(form.documentNo(), "commitments.document.missing", "commitments.document.long");
        if (need(form.documentOn(), "commitments.documentOn.missing").isAfter(today)) {
            throw new RuleViolation("commitments.documentOn.future");
        }
        String unitName = unit(actor, need(form.unit(), "commitments.unit.missing"));
        PostId post = need(form.post(), "commitments.post.missing");
        LocalDate on = need(form.promisedOn(), "commitments.promisedOn.missing");
        if (on.isAfter(today)) {
            throw new RuleViolation("commitments.promisedOn.future");
        }
        CommitmentStore.Then then = then(post, form.promisedName().strip(), on);
        amount(form.amountWan(), "commitments.amount.wrong");
        LocalDate due = need(form.dueOn(), "commitments.due.missing");
        if (due.isBefore(on)) {
            throw new RuleViolation("commitments.due.early");
        }
        parts(form, on, due);
        return new Found(unitName, then);
    }

    private static <T> T need(@Nullable T value, String key) {
        if (value == null) {
            throw new RuleViolation(key);
        }
        return value;
    }

    private static void amount(@Nullable BigDecimal wan, String key) {
        if (wan != null
                && (wan.signum() < 0
                        || wan.compareTo(LARGEST) > 0
                        || wan.stripTrailingZeros().scale() > 4)) {
            throw new RuleViolation(key);
        }
    }

    private String unit(Actor actor, UnitId unit) {
        record Known(String name, boolean active) {}
        Known known = jdbc.sql("select name, active from unit where id = ?")
                .param(unit.value())
                .query((row, n) -> new Known(row.getString(1), row.getBoolean(2)))
                .optional()
                .orElseThrow(() -> new RuleViolation("commitments.unit.missing"));
        if (!known.active()) {
            throw new RuleViolation("commitments.unit.gone", known.name());
        }
        // the bureau writes down what any unit promised, a unit what it promised itself
        if (!actor.may(Right.ASSIGNMENT_EDIT)
                && actor.unitId().filter(unit::equals).isEmpty()) {
            throw new RuleViolation("commitments.unit.notYours");
        }
        return known.name();
    }

    /** Who held the post on the day of the promise: the post's own history before what somebody types. */
    CommitmentStore.Then then(PostId post, String typed, LocalDate on) {
        record Held(
                String title,
                boolean active,
                @Nullable UUID person,
                @Nullable String name) {}
        Held held = jdbc.sql("""
                        select if(u.name is null or o.title like concat(u.name, '%'), o.title, concat(u.name, o.title)), o.active,
                          h.person_id, p.name
                        from post o left join unit u on u.id = o.unit_id
                        left join post_holding h on h.post_id = o.id and h.valid_from <= ? and h.valid_to > ?
                        left join person p on p.id = h.person_id where o.id = ? order by h.caretaker, h.valid_from limit 1""")
                .params(on, on, post.value())
                .query((row, n) ->
                        new Held(row.getString(1), row.getBoolean(2), row.getObject(3, UUID.class), row.getString(4)))
                .optional()
                .orElseThrow(() -> new RuleViolation("commitments.post.missing"));
        if (!held.active()) {
            throw new RuleViolation("commitments.post.gone", held.title());
        }
        if (held.name() != null) {
            return new CommitmentStore.Then(held.person(), held.title() + " " + held.name());
        }
        if (typed.isEmpty()) {
            throw new RuleViolation("commitments.promisedName.missing", held.title(), on);
        }
        return new CommitmentStore.Then(
                null,
                held.title() + " " + CommitmentWords.within(typed, "commitments.promisedName.long", LONGEST_NAME));
    }

    private static void parts(CommitmentForm form, LocalDate on, LocalDate due) {
        if (form.instalments().size() > MOST_PARTS) {
            throw new RuleViolation("commitments.instalments.many", MOST_PARTS);
        }
        BigDecimal sum = BigDecimal.ZERO;
        int position = 0;
        for (InstalmentForm part : form.instalments()) {
            position++;
            if (part.dueOn().isBefore(on)) {
                throw new RuleViolation("commitments.instalments.early", position);
            }
            if (part.dueOn().isAfter(due)) {
                throw new RuleViolation("commitments.instalments.late", position);
            }
            if (part.text().isBlank() && part.amountWan() == null || part.text().length() > LONGEST_PART) {
                throw new RuleViolation("commitments.instalments.text", position, LONGEST_PART);
            }
            amount(part.amountWan(), "commitments.instalments.wrong");
            sum = part.amountWan() == null ? sum : sum.add(part.amountWan());
        }
        if (form.amountWan() != null && sum.compareTo(form.amountWan()) > 0) {
            throw new RuleViolation(
                    "commitments.instalments.sum",
                    sum.stripTrailingZeros().toPlainString(),
                    form.amountWan().stripTrailingZeros().toPlainString());
        }
    }

    /** @throws RuleViolation {@code commitments.post.missing}, {@code commitments.post.gone} */
    public @Nullable UnitId unitOfActive(PostId post) {
        record Known(String title, boolean active, @Nullable UUID unit) {}
        Known known = jdbc.sql("select title, active, unit_id from post where id = ?")
                .param(post.value())
                .query((row, n) -> new Known(row.getString(1), row.getBoolean(2), row.getObject(3, UUID.class)))
                .optional()
                .orElseThrow(() -> new RuleViolation("commitments.post.missing"));
        if (!known.active()) {
            throw new RuleViolation("commitments.post.gone", known.title());
        }
        return known.unit() == null ? null : new UnitId(known.unit());
    }
}
