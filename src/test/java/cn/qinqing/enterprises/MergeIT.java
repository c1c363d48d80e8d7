package cn.qinqing.enterprises;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.assignments.AssignmentQueries;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentRow;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.Declarations;
import cn.qinqing.assignments.Holder;
import cn.qinqing.assignments.InterestKind;
import cn.qinqing.assignments.Liaisons;
import cn.qinqing.assignments.Tiers;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.links.LinkWay;
import cn.qinqing.links.Links;
import cn.qinqing.portal.VisitConfirmations;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Uscc;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitFilter;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitService;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two records of one enterprise become one, and two again. */
class MergeIT extends DatabaseTest {

    /** What says that something was done, and what is made anew from the rest: no business of an enterprise. */
    private static final Set<String> TRACES = Set.of(
            "audit_event",
            "audit_seal",
            "audit_personal",
            "audit_unsealed",
            "enterprise_merge",
            "enterprise_merge_row",
            "event_publication",
            "coverage_change",
            "search_document",
            "hsearch_outbox_event",
            "hsearch_agent",
            "flyway_schema_history");

    @Autowired
    ApplicationContext context;

    @Autowired
    Merges merges;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseQueries queries;

    @Autowired
    JdbcClient jdbc;

    private Liaisons made;
    private EnterpriseId kept;
    private EnterpriseId merged;

    @BeforeEach
    void two() {
        made = new Liaisons(context);
        kept = made.enterprise();
        merged = made.enterprise();
    }

    @Test
    void every_column_that_names_an_enterprise_has_a_rule() {
        Set<String> named = new TreeSet<>(jdbc.sql("""
                        select concat(table_name, '.', column_name) from information_schema.columns
                        where table_schema = database() and column_name = 'enterprise_id'
                        union
                        select concat(table_name, '.', column_name) from information_schema.key_column_usage
                        where table_schema = database() and referenced_table_name = 'enterprise'
                        """).query(String.class).list());
        List<String> ruled = context.getBeansOfType(MergeParticipant.class).values().stream()
                .flatMap(one -> one.relations().stream())
                .map(one -> one.table() + "." + one.column())
                .toList();
        assertThat(ruled)
                .as("a MergeParticipant says what a merge does with each of them")
                .containsExactlyInAnyOrderElementsOf(named);
        assertThat(named).hasSizeGreaterThan(15);
    }

    @Test
    void merging_and_reversing_leaves_every_business_column_as_it_was() {
        everything(merged);
        everything(kept, false);
        EnterpriseId earlier = made.enterprise();
        merges.merge(made.clerk, merged, earlier, "更早的重复");
        Map<String, Map<String, Map<String, String>>> before = rows();
        UUID merge = merges.merge(made.clerk, kept, merged, "重复建档");
        assertThat(rows().get("enterprise")).isNotEqualTo(before.get("enterprise"));
        assertThat(merges.touched(made.clerk, merge)).isEmpty();
        Merges.Reversal reversal = merges.reverse(made.clerk, merge, Set.of(), "不是同一家");
        assertThat(reversal.restored()).isGreaterThanOrEqualTo(11);
        assertThat(reversal.left()).isZero();
        Map<String, Map<String, Map<String, String>>> after = rows();
        before.forEach((table, rows) -> rows.forEach(
                (key, row) -> assertThat(after.get(table).get(key)).as(table).isEqualTo(row)));
        after.forEach((table, rows) -> {
            if (!table.equals("timeline_entry")) {
                assertThat(rows.keySet()).as(table).isEqualTo(before.get(table).keySet());
            }
        });
    }

    @Test
    void what_moves_is_seen_under_the_kept_one_and_what_is_never_rewritten_is_read_there() {
        everything(merged);
        String name = name(merged);
        Merges.Preview preview = merges.preview(made.clerk, kept, merged);
        assertThat(preview.refusal()).isNull();
        assertThat(moves(preview))
                .containsEntry("assignment", 2L)
                .containsEntry("issue", 1L)
                .containsEntry("enterprise_contact", 1L)
                .containsEntry("visit", 0L);
        assertThat(preview.lines())
                .filteredOn(line -> line.relation().table().equals("enterprise_project"))
                .singleElement()
                .satisfies(line -> assertThat(line.told()).containsExactly("合并项目"));
        merges.merge(made.clerk, kept, merged, "重复建档");
        assertThat(made.bean(AssignmentQueries.class).ofEnterprise(made.clerk, kept))
                .extracting(AssignmentRow::role)
                .containsExactly(AssignmentRole.LEADER, AssignmentRole.LIAISON_OFFICER);
        assertThat(made.bean(Tiers.class).ruleOf(kept, made.today)).isPresent();
        assertThat(made.bean(VisitQueries.class).page(made.clerk, VisitFilter.ofEnterprise(kept), false, 0, 9))
                .hasSize(1);
        assertThat(made.bean(SizeService.class).history(made.clerk, kept)).hasSize(1);
        assertThat(made.bean(Timeline.class).of(made.clerk, kept, 99))
                .extracting(Timeline.Entry::kind)
                .contains("visits.timeline.ON_SITE", "enterprises.timeline.merged");
        assertThat(queries.details(made.clerk, kept).contacts()).hasSize(1);
        assertThat(queries.details(made.clerk, kept).lastContact()).isEqualTo(made.today);
        assertThat(queries.details(made.clerk, kept).formerNames()).contains(name);
        assertThat(made.bean(Groups.class).of(made.clerk, kept).subsidiaries()).hasSize(1);
    }

    @Test
    void the_merged_one_is_found_under_the_kept_one() {
        EnterpriseForm form = EnterpriseForms.named("有码重复" + Ids.next(), "652824", ListingConsent.REFUSED)
                .withUscc("91652801MJ0000018E");
        EnterpriseId coded = enterprises.create(made.clerk, form);
        merges.merge(made.clerk, kept, coded, "重复建档");
        // as the index writes it
        String known = form.name().replace("-", "");
        assertThat(queries.mergedInto(coded)).contains(kept);
        refused("enterprises.merged", () -> queries.details(made.clerk, coded));
        Optional<EnterpriseId> found = made.bean(TransactionTemplate.class)
                .execute(status ->
                        made.bean(EnterpriseFinder.class).find(Uscc.parse("91652801MJ0000018E"), "任何名称", "652801"));
        assertThat(found).contains(kept);
        assertThat(documents(coded)).isEmpty();
        assertThat(documents(kept))
                .singleElement()
                .satisfies(text -> assertThat(text).contains(known));
        merges.reverse(made.clerk, merges.into(made.clerk, kept).getFirst().id(), Set.of(), "不是同一家");
        assertThat(documents(coded)).hasSize(1);
        assertThat(documents(kept).getFirst()).doesNotContain(known);
        assertThat(queries.mergedInto(coded)).isEmpty();
        jdbc.sql("update enterprise set uscc = null where id = ?")
                .param(coded.value())
                .update();
    }

    @Test
    void a_row_changed_since_is_listed_and_goes_back_only_when_named() {
        project(merged, "先移过去的");
        project(merged, "后来改过归还的");
        project(merged, "后来改过留下的");
        UUID merge = merges.merge(made.clerk, kept, merged, "重复建档");
        Projects projects = made.bean(Projects.class);
        projects.of(made.clerk, kept).stream()
                .filter(one -> one.form().name().startsWith("后来"))
                .forEach(one -> projects.end(made.clerk, one.id(), one.form().version(), made.today, "已投产"));
        List<Merges.Touched> touched = merges.touched(made.clerk, merge);
        assertThat(touched).extracting(Merges.Touched::words).containsExactlyInAnyOrder("后来改过归还的", "后来改过留下的");
        Set<UUID> back = touched.stream()
                .filter(one -> one.words().contains("归还"))
                .map(Merges.Touched::journal)
                .collect(Collectors.toSet());
        assertThat(merges.reverse(made.clerk, merge, back, "不是同一家")).isEqualTo(new Merges.Reversal(1, 1, 1));
        assertThat(projects.of(made.clerk, kept))
                .extracting(one -> one.form().name())
                .containsExactly("后来改过留下的");
        assertThat(projects.of(made.clerk, merged))
                .extracting(one -> one.form().name())
                .containsExactlyInAnyOrder("先移过去的", "后来改过归还的");
        refused("enterprises.merge.unknown", () -> merges.reverse(made.clerk, merge, Set.of(), "再来一次"));
    }

    @Test
    void two_that_cannot_be_one_are_refused() {
        refused("enterprises.merge.self", () -> merges.merge(made.clerk, kept, kept, "原因"));
        refused("enterprises.merge.otherMissing", () -> merges.merge(made.clerk, kept, null, "原因"));
        refused("enterprises.merge.reasonMissing", () -> merges.merge(made.clerk, kept, merged, " "));
        EnterpriseId chamber = enterprises.create(made.clerk, EnterpriseForms.chamber("合并商会" + Ids.next(), "652824"));
        refused("enterprises.merge.kinds", () -> merges.merge(made.clerk, kept, chamber, "原因"));
        assertThat(merges.preview(made.clerk, kept, chamber).refusal()).isNotNull();
        made.subsidiary(kept, merged);
        refused("enterprises.merge.parent", () -> merges.merge(made.clerk, kept, merged, "原因"));
        EnterpriseId head = made.enterprise();
        made.subsidiary(head, made.enterprise());
        refused("enterprises.merge.storeys", () -> merges.merge(made.clerk, merged, head, "原因"));
        EnterpriseId ended = made.enterprise();
        enterprises.end(made.clerk, ended, "注销");
        refused("enterprises.merge.keptEnded", () -> merges.merge(made.clerk, ended, head, "原因"));
        merges.merge(made.clerk, kept, ended, "原因");
        refused("enterprises.merged", () -> merges.merge(made.clerk, head, ended, "原因"));
    }

    @Test
    void two_leaders_of_the_same_days_are_refused_until_one_is_ended() {
        PostId one = made.led(made.person("合并领导甲"));
        var leading = made.leader(kept, one);
        made.leader(merged, made.led(made.person("合并领导乙")));
        refused("assignments.merge.leaders", () -> merges.merge(made.clerk, kept, merged, "原因"));
        made.bean(AssignmentService.class).end(made.clerk, leading, 0, made.today, "另有安排");
        UUID merge = merges.merge(made.clerk, kept, merged, "重复建档");
        assertThat(leaders(kept)).as("the ended one and the present one").hasSize(2);
        refused("assignments.leader.full", () -> made.leader(kept, made.led(made.person("合并领导丙"))));
        merges.reverse(made.clerk, merge, Set.of(), "不是同一家");
        assertThat(leaders(merged)).hasSize(1);
    }

    @Test
    void a_leader_whom_both_have_is_there_once() {
        PostId post = made.led(made.person("合并同一领导"));
        made.leader(kept, post);
        made.leader(merged, post);
        merges.merge(made.clerk, kept, merged, "重复建档");
        assertThat(leaders(kept)).hasSize(1);
    }

    @Test
    void a_chain_of_merges_is_read_through_one_pointer_and_undone_from_its_end() {
        EnterpriseId first = made.enterprise();
        UUID earlier = merges.merge(made.clerk, merged, first, "重复建档");
        UUID later = merges.merge(made.clerk, kept, merged, "重复建档");
        assertThat(queries.mergedInto(first)).contains(kept);
        refused("enterprises.merged", () -> merges.reverse(made.clerk, earlier, Set.of(), "不是同一家"));
        merges.reverse(made.clerk, later, Set.of(), "不是同一家");
        assertThat(queries.mergedInto(first)).contains(merged);
        merges.reverse(made.clerk, earlier, Set.of(), "不是同一家");
        assertThat(queries.mergedInto(first)).isEmpty();
    }

    @Test
    void after_thirty_days_a_merge_stays() {
        UUID merge = merges.merge(made.clerk, kept, merged, "重复建档");
        assertThat(merges.into(made.clerk, kept).getFirst().reversibleUntil()).isEqualTo(made.today.plusDays(30));
        jdbc.sql("update enterprise_merge set reversible_until = ? where id = ?")
                .params(made.today.minusDays(1), merge)
                .update();
        refused("enterprises.merge.late", () -> merges.reverse(made.clerk, merge, Set.of(), "不是同一家"));
    }

    private void everything(EnterpriseId enterprise) {
        everything(enterprise, true);
    }

    /** A row of every kind. */
    private void everything(EnterpriseId enterprise, boolean led) {
        if (led) {
            made.leader(enterprise, made.led(made.person("合并领导")));
        }
        made.begin(enterprise, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(made.officer("合并联络员")));
        made.tier(enterprise, "COUNTY", made.today.minusMonths(6));
        made.bean(Declarations.class)
                .declare(
                        made.clerk,
                        new Declarations.Declare(
                                made.person("有利益者"),
                                enterprise,
                                InterestKind.FAMILY,
                                Period.openFrom(made.today),
                                "回避申报表"));
        made.subsidiary(enterprise, made.enterprise());
        enterprises.addContact(made.clerk, enterprise, new ContactForm("联系人" + Ids.next(), "经理", "13800000000", true));
        project(enterprise, "合并项目");
        made.bean(QuietDays.class).add(made.clerk, enterprise, DayOfWeek.MONDAY, Period.openFrom(made.today), "例会");
        made.bean(Memberships.class)
                .join(
                        made.clerk,
                        new Memberships.Join(
                                enterprise,
                                enterprises.create(made.clerk, EnterpriseForms.chamber("合并商会" + Ids.next(), "652824")),
                                MemberRole.MEMBER,
                                Period.openFrom(made.today)));
        VisitId visit = made.bean(VisitService.class)
                .record(
                        made.clerk,
                        new RecordVisit(
                                enterprise,
                                made.today,
                                VisitMode.ON_SITE,
                                List.of(),
                                List.of(),
                                "看了车间。",
                                List.of(new RecordVisit.Said("缺流动资金", IssuePrivacy.NORMAL)),
                                null,
                                Ids.next()))
                .id();
        // without consent there is nobody to write to: the case goes to the call list
        made.bean(Links.class).send(made.clerk, VisitConfirmations.PURPOSE, visit.value());
        made.bean(Links.class)
                .handOver(Actors.with(Role.FEDERATION), VisitConfirmations.PURPOSE, visit.value(), LinkWay.SLIP);
        made.bean(SizeService.class)
                .judge(
                        made.clerk,
                        enterprise,
                        new SizeForm(
                                made.today,
                                Map.of(),
                                SizeClass.SMALL,
                                "人工",
                                queries.details(made.clerk, enterprise).form().version()));
    }

    private void project(EnterpriseId enterprise, String name) {
        made.bean(Projects.class)
                .create(
                        made.clerk,
                        enterprise,
                        new ProjectForm(
                                name,
                                ProjectKind.EXTENSION,
                                ProjectStage.BUILDING,
                                new BigDecimal("100"),
                                null,
                                null,
                                null,
                                0,
                                Ids.next()));
    }

    private List<AssignmentRow> leaders(EnterpriseId enterprise) {
        return made.bean(AssignmentQueries.class).ofEnterprise(made.clerk, enterprise).stream()
                .filter(row -> row.role() == AssignmentRole.LEADER)
                .toList();
    }

    private String name(EnterpriseId enterprise) {
        return queries.details(made.clerk, enterprise).form().name();
    }

    private static Map<String, Long> moves(Merges.Preview preview) {
        return preview.lines().stream()
                .collect(Collectors.toMap(line -> line.relation().table(), Merges.Line::moves, Long::sum));
    }

    /** What the index is told of an enterprise. */
    private List<String> documents(EnterpriseId enterprise) {
        return jdbc.sql("select * from search_document where ref_id = ?")
                .param(enterprise.value())
                .query((row, n) -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        text.append(row.getString(i)).append(' ');
                    }
                    return text.toString();
                })
                .list();
    }

    /** Every row of every table by its first column, without the number of its version. */
    private Map<String, Map<String, Map<String, String>>> rows() {
        Map<String, Map<String, Map<String, String>>> all = new TreeMap<>();
        jdbc
                .sql(
                        "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !TRACES.contains(table))
                .forEach(table -> all.put(table, rows(table)));
        return all;
    }

    private Map<String, Map<String, String>> rows(String table) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        List<String> key = jdbc.sql(
                        "select column_name from information_schema.key_column_usage where table_schema = database() and table_name = ? and constraint_name = 'PRIMARY'")
                .param(table)
                .query(String.class)
                .list();
        jdbc.sql("select * from " + table)
                .query((row, n) -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        String column = row.getMetaData().getColumnLabel(i);
                        if (!column.equals("version")) {
                            values.put(column, row.getString(i));
                        }
                    }
                    rows.put(
                            key.isEmpty()
                                    ? values.toString()
                                    : key.stream().map(values::get).collect(Collectors.joining(" ")),
                            values);
                    return n;
                })
                .list();
        return rows;
    }
}
