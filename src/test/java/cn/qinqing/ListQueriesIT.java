package cn.qinqing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.assignments.BatchId;
import cn.qinqing.assignments.ProposalId;
import cn.qinqing.assignments.domain.facts.FactKeeper;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.OpenList;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.SettingCatalog;
import cn.qinqing.workbench.Settings;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Opening a list costs the same few statements whether it shows five rows or fifty, with the frame around it. */
class ListQueriesIT extends UiTest {

    private static final int FEW = 5;
    /** Also of what other tests left. */
    private static final int ALL = 5_000;

    private static final int PAGE = 50;
    private static final int DESK = 1440;

    /** The number of unread notices in the frame around each list. */
    private static final int FRAME = 1;

    @Autowired
    TransactionTemplate transaction;

    private ListRows made;
    private ImportRunId registry = ImportRunId.of(Ids.next().toString());
    private BatchId batch = BatchId.create();
    private ProposalId proposal = ProposalId.create();
    private ImportRunId visitLedger = new ImportRunId(Ids.next());
    private UUID sample = Ids.next();
    private ImportRunId issueLedger = new ImportRunId(Ids.next());
    private ImportRunId commitmentLedger = new ImportRunId(Ids.next());
    private java.util.UUID dispatched = Ids.next();

    /**
     * How a list is opened so that it shows the rows made here.
     *
     * @param most statements that opening it may send: where the actor stands, the number of rows, one's saved views, the
     *     rows, the tiers to choose from, twice whether the facts of coverage changed; accounts look up who asks, the audit log writes that it was opened;
     *     behind the discipline wall who asks is looked at each time, and each look is written down first
     */
    private record Opening(Role role, String path, Map<String, String> query, int most) {}

    private Map<String, Opening> openings() {
        var words = Map.of("q", made.key);
        var logins = Map.of("q", made.login);
        return new TreeMap<>(Map.ofEntries(
                Map.entry("AccountListView", new Opening(Role.SYSTEM_ADMIN, "accounts", logins, 7)),
                Map.entry("AssignmentListView", new Opening(Role.COMMERCE_CLERK, "assignments", words, 6)),
                Map.entry("AuditLogView", new Opening(Role.AUDIT_ADMIN, "audit", Map.of("subject", made.key), 7)),
                Map.entry("BatchListView", new Opening(Role.COMMERCE_CLERK, "batches", Map.of(), 5)),
                Map.entry("BatchView", new Opening(Role.COMMERCE_CLERK, "batches/" + batch, Map.of(), 6)),
                Map.entry("BookingListView", new Opening(Role.COMMERCE_CLERK, "bookings", words, 4)),
                Map.entry("DutyListView", new Opening(Role.COMMERCE_CLERK, "visit-plan", words, 6)),
                Map.entry("CallListView", new Opening(Role.COMMERCE_CLERK, "calls", words, 4)),
                Map.entry(
                        "DeclarationListView",
                        new Opening(Role.SUPERVISOR, "conduct/declarations", Map.of("unit", made.unit.toString()), 12)),
                Map.entry("CaseDecisionListView", new Opening(Role.COMMERCE_CLERK, "case-decisions", words, 4)),
                Map.entry("CaseOpinionListView", new Opening(Role.COMMERCE_CLERK, "case-opinions", Map.of(), 5)),
                Map.entry("MyTolerancesView", new Opening(Role.LIAISON_OFFICER, "tolerance/mine", Map.of(), 5)),
                Map.entry("ToleranceListView", new Opening(Role.SUPERVISOR, "tolerance/all", Map.of(), 12)),
                Map.entry(
                        "FindingListView",
                        new Opening(
                                Role.SUPERVISOR,
                                "oversight/rows",
                                Map.of(
                                        "kind",
                                        "LATE_RECORD",
                                        "from",
                                        ListRows.DAY.toString(),
                                        "to",
                                        ListRows.DAY.toString(),
                                        "q",
                                        made.key),
                                6)),
                Map.entry("MyTipsView", new Opening(Role.LIAISON_OFFICER, "tips", Map.of(), 5)),
                Map.entry("ProtectedReadListView", new Opening(Role.SUPERVISOR, "oversight/reads", words, 6)),
                Map.entry("RatingListView", new Opening(Role.SUPERVISOR, "oversight/ratings", words, 6)),
                Map.entry("SampleListView", new Opening(Role.SUPERVISOR, "oversight/samples", Map.of(), 7)),
                Map.entry("SampleView", new Opening(Role.SUPERVISOR, "oversight/samples/" + sample, Map.of(), 16)),
                Map.entry("TipListView", new Opening(Role.SUPERVISOR, "oversight/tips", Map.of(), 12)),
                Map.entry("EditionListView", new Opening(Role.COMMERCE_CLERK, "register", Map.of(), 5)),
                Map.entry("EnterpriseListView", new Opening(Role.COMMERCE_CLERK, "enterprises", words, 6)),
                Map.entry(
                        "GiftRegisterView",
                        new Opening(Role.SUPERVISOR, "conduct/gifts", Map.of("unit", made.unit.toString()), 15)),
                Map.entry("HandoverListView", new Opening(Role.COMMERCE_CLERK, "handovers", words, 4)),
                Map.entry("ImportListView", new Opening(Role.COMMERCE_CLERK, "imports", Map.of(), 5)),
                Map.entry(
                        "BulletinRowsView",
                        new Opening(Role.COMMERCE_CLERK, "bulletin-rows", Map.of("month", made.month()), 6)),
                Map.entry(
                        "PlanMonthlyRowsView",
                        new Opening(
                                Role.COMMERCE_CLERK,
                                "service-plans/monthly-rows",
                                Map.of("figure", "OPENED", "unit", made.unit.toString()),
                                6)),
                Map.entry("IssueImportListView", new Opening(Role.COMMERCE_CLERK, "issue-ledgers", Map.of(), 5)),
                Map.entry(
                        "IssueImportRunView",
                        new Opening(Role.COMMERCE_CLERK, "issue-ledgers/" + issueLedger, Map.of(), 12)),
                Map.entry("CommitmentListView", new Opening(Role.COMMERCE_CLERK, "commitments", words, 5)),
                Map.entry(
                        "CommitmentImportListView",
                        new Opening(Role.COMMERCE_CLERK, "commitment-ledgers", Map.of(), 5)),
                Map.entry(
                        "CommitmentImportRunView",
                        new Opening(Role.COMMERCE_CLERK, "commitment-ledgers/" + commitmentLedger, Map.of(), 16)),
                Map.entry("TakingListView", new Opening(Role.COMMERCE_CLERK, "commitments/takings", words, 4)),
                Map.entry(
                        "DispatchBatchView",
                        new Opening(Role.COMMERCE_CLERK, "issues/dispatched/" + dispatched, Map.of(), 5)),
                Map.entry("CommonProblemListView", new Opening(Role.COMMERCE_CLERK, "issues/problems", words, 4)),
                Map.entry("IssueListView", new Opening(Role.COMMERCE_CLERK, "issues", words, 4)),
                Map.entry("SupervisionListView", new Opening(Role.COMMERCE_CLERK, "supervision-notices", words, 4)),
                Map.entry("TopicListView", new Opening(Role.COMMERCE_CLERK, "issues/meeting-topics", words, 4)),
                Map.entry("LedgerView", new Opening(Role.COMMERCE_CLERK, "ledger", words, 7)),
                Map.entry("LedgerListView", new Opening(Role.COMMERCE_CLERK, "visit-ledgers", Map.of(), 5)),
                Map.entry(
                        "LedgerRunView",
                        new Opening(Role.COMMERCE_CLERK, "visit-ledgers/" + visitLedger, Map.of(), 12)),
                Map.entry("InboxView", new Opening(Role.COMMERCE_CLERK, "messages", Map.of(), 5)),
                // it settles what was told about them
                Map.entry("JobListView", new Opening(Role.COMMERCE_CLERK, "jobs", Map.of(), 7)),
                Map.entry("MailListView", new Opening(Role.SYSTEM_ADMIN, "mails", Map.of(), 5)),
                Map.entry("MyDeclarationsView", new Opening(Role.LIAISON_OFFICER, "conduct/mine", Map.of(), 5)),
                Map.entry("PeopleListView", new Opening(Role.COMMERCE_CLERK, "people", words, 4)),
                Map.entry("UnitListView", new Opening(Role.COMMERCE_CLERK, "units", words, 4)),
                Map.entry("PolicyListView", new Opening(Role.COMMERCE_CLERK, "policies", words, 4)),
                // which policy it is, and when it was matched
                Map.entry(
                        "PolicyFitListView",
                        new Opening(Role.COMMERCE_CLERK, "policy-fits/" + made.policies.first(), Map.of(), 8)),
                Map.entry("PolicyImportListView", new Opening(Role.COMMERCE_CLERK, "policy-imports", Map.of(), 5)),
                Map.entry(
                        "PolicyImportRunView",
                        new Opening(Role.COMMERCE_CLERK, "policy-imports/" + made.policyRun, Map.of(), 12)),
                Map.entry("ProposalListView", new Opening(Role.COMMERCE_CLERK, "proposals", Map.of(), 5)),
                Map.entry("ProposalView", new Opening(Role.COMMERCE_CLERK, "proposals/" + proposal, Map.of(), 8)),
                Map.entry("RegistryListView", new Opening(Role.COMMERCE_CLERK, "registry-files", Map.of(), 5)),
                Map.entry(
                        "RegistryRunView", new Opening(Role.COMMERCE_CLERK, "registry-files/" + registry, Map.of(), 8)),
                Map.entry("PlanListView", new Opening(Role.COMMERCE_CLERK, "service-plans", words, 5)),
                Map.entry(
                        "MyMeasureListView",
                        new Opening(
                                Role.COMMERCE_CLERK,
                                "service-plans/measures",
                                Map.of("q", made.key, "whose", "ALL"),
                                4)),
                Map.entry(
                        "DueMilestoneListView",
                        new Opening(Role.COMMERCE_CLERK, "service-plans/due", Map.of("unit", made.unit.toString()), 5)),
                Map.entry("RoleGrantView", new Opening(Role.SECURITY_ADMIN, "roles", logins, 5)),
                Map.entry("VisitListView", new Opening(Role.COMMERCE_CLERK, "visits", words, 4))));
    }

    @Test
    void no_list_asks_more_for_more_rows() {
        made = new ListRows(context);
        assertThat(openings().keySet())
                .as("a list without a line here")
                .containsExactlyElementsOf(StaffViews.all().stream()
                        .filter(ListView.class::isAssignableFrom)
                        .map(Class::getSimpleName)
                        .sorted()
                        .toList());
        made.upTo(FEW);
        registry = made.registryRun(FEW);
        batch = made.batch(FEW);
        proposal = made.proposal(FEW);
        visitLedger = made.ledgerRun(FEW);
        sample = made.sample(FEW);
        issueLedger = made.issueLedgerRun(FEW);
        commitmentLedger = made.commitmentLedgerRun(FEW);
        dispatched = made.dispatchBatch(FEW);
        opened(FEW);
        var few = opened(FEW);
        made.upTo(PAGE);
        registry = made.registryRun(PAGE);
        batch = made.batch(PAGE);
        proposal = made.proposal(PAGE);
        visitLedger = made.ledgerRun(PAGE);
        sample = made.sample(PAGE);
        issueLedger = made.issueLedgerRun(PAGE);
        commitmentLedger = made.commitmentLedgerRun(PAGE);
        dispatched = made.dispatchBatch(PAGE);
        var page = opened(PAGE);
        openings().forEach((list, opening) -> {
            assertThat(page.get(list)).as(list).hasSameSizeAs(few.get(list));
            assertThat(page.get(list)).as(list).isNotEmpty().hasSizeLessThanOrEqualTo(opening.most() + FRAME);
        });
    }

    /** Lists that show a selected row beside them, and how many statements that may send. */
    private static final Map<String, Integer> BESIDE = new TreeMap<>(Map.of(
            "AssignmentListView", 2,
            "EnterpriseListView", 7,
            "IssueListView", 5,
            "PeopleListView", 8,
            "VisitListView", 4));

    /** Lists in an order of their own: what is newest, or most urgent, comes first; a ledger stands as in its sheet. */
    private static final Set<String> UNSORTED = Set.of(
            "AuditLogView",
            "CallListView",
            "CaseOpinionListView",
            "CommitmentImportRunView",
            "DeclarationListView",
            "DispatchBatchView",
            "FindingListView",
            "GiftRegisterView",
            "InboxView",
            "IssueImportRunView",
            "LedgerRunView",
            "LedgerView",
            "MailListView",
            "MyDeclarationsView",
            "MyTipsView",
            "PolicyImportRunView",
            "MyTolerancesView",
            "ProtectedReadListView",
            "RatingListView",
            "SampleListView",
            "SampleView",
            "TipListView",
            "ToleranceListView");

    @Test
    void the_details_of_a_row_cost_the_same_few_statements() {
        made = new ListRows(context);
        made.upTo(FEW);
        registry = made.registryRun(FEW);
        batch = made.batch(FEW);
        proposal = made.proposal(FEW);
        visitLedger = made.ledgerRun(FEW);
        sample = made.sample(FEW);
        issueLedger = made.issueLedgerRun(FEW);
        dispatched = made.dispatchBatch(FEW);
        commitmentLedger = made.commitmentLedgerRun(FEW);
        Set<String> shown = new TreeSet<>();
        openings().forEach((list, opening) -> {
            if (opening.path().equals("register")) {
                return;
            }
            arrive(opening, "");
            Grid<Object> grid = grid();
            if (grid.getSelectionMode() == Grid.SelectionMode.NONE) {
                return;
            }
            shown.add(list);
            OpenList.fit(DESK);
            List<Object> rows = GridKt._fetch(grid, 0, FEW);
            grid.getSelectionModel().selectFromClient(rows.getFirst());
            var sent = CountedStatements.during(() -> {
                grid.getSelectionModel().selectFromClient(rows.getLast());
                MockVaadin.clientRoundtrip(true);
            });
            assertThat(_get(Aside.class).getElement().getTextRecursively())
                    .as(list)
                    .contains("打开整页");
            assertThat(sent).as(list).hasSizeLessThanOrEqualTo(BESIDE.getOrDefault(list, 0));
        });
        assertThat(shown).isEqualTo(BESIDE.keySet());
    }

    @Test
    void every_list_is_sorted_by_each_of_its_keys_with_no_further_statement() {
        made = new ListRows(context);
        made.upTo(FEW);
        registry = made.registryRun(FEW);
        batch = made.batch(FEW);
        proposal = made.proposal(FEW);
        visitLedger = made.ledgerRun(FEW);
        sample = made.sample(FEW);
        issueLedger = made.issueLedgerRun(FEW);
        dispatched = made.dispatchBatch(FEW);
        commitmentLedger = made.commitmentLedgerRun(FEW);
        openings()
                .forEach((list, opening) -> with(opening, () -> {
                    int own = arrive(opening, "").size();
                    Set<String> keys = OpenList.sortKeys();
                    assertThat(keys.isEmpty()).as(list).isEqualTo(UNSORTED.contains(list));
                    keys.forEach(key -> {
                        assertThat(arrive(opening, key)).as(list + " " + key).hasSizeLessThanOrEqualTo(own);
                        List<Object> up = GridKt._fetch(grid(), 0, ALL);
                        arrive(opening, "-" + key);
                        assertThat(GridKt._fetch(grid(), 0, ALL))
                                .as(list + " -" + key)
                                .hasSameElementsAs(up);
                    });
                    String several = keys.stream().limit(3).collect(Collectors.joining(",-"));
                    assertThat(arrive(opening, several))
                            .as(list + " " + several)
                            .hasSizeLessThanOrEqualTo(own);
                }));
    }

    /** One edition is worked on at a time: those of the list are given up again. */
    private void with(Opening opening, Runnable look) {
        if (opening.path().equals("register")) {
            transaction.executeWithoutResult(givenUp -> {
                givenUp.setRollbackOnly();
                made.editions(FEW);
                look.run();
            });
        } else {
            look.run();
        }
    }

    private List<String> arrive(Opening opening, String sort) {
        closeBrowser();
        openBrowser();
        signIn(opening);
        Map<String, String> query = new TreeMap<>(opening.query());
        if (!sort.isEmpty()) {
            query.put("sort", sort);
        }
        return sent(new Opening(opening.role(), opening.path(), query, opening.most()), 1);
    }

    private void signIn(Opening opening) {
        Actors.signIn(
                made.me.account(),
                null,
                opening.role() == Role.SUPERVISOR ? made.discipline : made.unit,
                opening.role());
    }

    @SuppressWarnings("unchecked")
    private static Grid<Object> grid() {
        return _get(Grid.class);
    }

    /** What opening each list sends, until so many rows are drawn. */
    private Map<String, List<String>> opened(int rows) {
        return openings().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> opened(one.getValue(), rows)));
    }

    private List<String> opened(Opening opening, int rows) {
        closeBrowser();
        openBrowser();
        signIn(opening);
        if (opening.path().equals("register")) {
            return transaction.execute(givenUp -> {
                givenUp.setRollbackOnly();
                made.editions(rows);
                return sent(opening, rows);
            });
        }
        return sent(opening, rows);
    }

    private List<String> sent(Opening opening, int rows) {
        // whoever asks first reads what changed, and the calendar once in a while
        context.getBean(FactKeeper.class).awaited();
        context.getBean(WorkingDays.class).works(ListRows.DAY);
        Settings settings = context.getBean(Settings.class);
        context.getBeansOfType(SettingCatalog.class)
                .values()
                .forEach(catalog -> catalog.settings().forEach(settings::today));
        var sent = CountedStatements.during(() -> {
            UI.getCurrent().navigate(opening.path(), QueryParameters.simple(opening.query()));
            // the browser asks for the first page; every cell of it is filled
            MockVaadin.clientRoundtrip(true);
        });
        assertThat(GridKt._size(_get(Grid.class))).as(opening.path()).isGreaterThanOrEqualTo(rows);
        return list(sent);
    }

    /** Without the calendar, which is read anew every 20 seconds by whoever comes then. */
    private static List<String> list(List<String> sent) {
        return sent.stream()
                .filter(sql -> !sql.contains("from calendar_notice"))
                .toList();
    }
}
