package cn.qinqing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.assignments.BatchId;
import cn.qinqing.assignments.ProposalId;
import cn.qinqing.assignments.domain.facts.FactKeeper;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.ListView;
import cn.qinqing.workbench.ImportRunId;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Opening a list costs the same few statements whether it shows five rows or fifty, with the frame around it. */
class ListQueriesIT extends UiTest {

    private static final int FEW = 5;
    private static final int PAGE = 50;

    /** The number of unread notices in the frame around each list. */
    private static final int FRAME = 1;

    @Autowired
    TransactionTemplate transaction;

    private ListRows made;
    private ImportRunId registry = ImportRunId.of(Ids.next().toString());
    private BatchId batch = BatchId.create();
    private ProposalId proposal = ProposalId.create();

    /**
     * How a list is opened so that it shows the rows made here.
     *
     * @param most statements that opening it may send: where the actor stands, the number of rows, one's saved views, the
     *     rows, the tiers to choose from, twice whether the facts of coverage changed; accounts look up who asks, the audit log writes that it was opened
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
                Map.entry("EditionListView", new Opening(Role.COMMERCE_CLERK, "register", Map.of(), 5)),
                Map.entry("EnterpriseListView", new Opening(Role.COMMERCE_CLERK, "enterprises", words, 6)),
                Map.entry("HandoverListView", new Opening(Role.COMMERCE_CLERK, "handovers", words, 4)),
                Map.entry("ImportListView", new Opening(Role.COMMERCE_CLERK, "imports", Map.of(), 5)),
                Map.entry("IssueListView", new Opening(Role.COMMERCE_CLERK, "issues", words, 4)),
                Map.entry("LedgerView", new Opening(Role.COMMERCE_CLERK, "ledger", words, 7)),
                Map.entry("InboxView", new Opening(Role.COMMERCE_CLERK, "messages", Map.of(), 5)),
                // it settles what was told about them
                Map.entry("JobListView", new Opening(Role.COMMERCE_CLERK, "jobs", Map.of(), 7)),
                Map.entry("MailListView", new Opening(Role.SYSTEM_ADMIN, "mails", Map.of(), 5)),
                Map.entry("PeopleListView", new Opening(Role.COMMERCE_CLERK, "people", words, 4)),
                Map.entry("UnitListView", new Opening(Role.COMMERCE_CLERK, "units", words, 4)),
                Map.entry("ProposalListView", new Opening(Role.COMMERCE_CLERK, "proposals", Map.of(), 5)),
                Map.entry("ProposalView", new Opening(Role.COMMERCE_CLERK, "proposals/" + proposal, Map.of(), 8)),
                Map.entry("RegistryListView", new Opening(Role.COMMERCE_CLERK, "registry-files", Map.of(), 5)),
                Map.entry(
                        "RegistryRunView", new Opening(Role.COMMERCE_CLERK, "registry-files/" + registry, Map.of(), 8)),
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
        opened(FEW);
        var few = opened(FEW);
        made.upTo(PAGE);
        registry = made.registryRun(PAGE);
        batch = made.batch(PAGE);
        proposal = made.proposal(PAGE);
        var page = opened(PAGE);
        openings().forEach((list, opening) -> {
            assertThat(page.get(list)).as(list).hasSameSizeAs(few.get(list));
            assertThat(page.get(list)).as(list).isNotEmpty().hasSizeLessThanOrEqualTo(opening.most() + FRAME);
        });
    }

    /** What opening each list sends, until so many rows are drawn. */
    private Map<String, List<String>> opened(int rows) {
        return openings().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> opened(one.getValue(), rows)));
    }

    private List<String> opened(Opening opening, int rows) {
        closeBrowser();
        openBrowser();
        Actors.signIn(made.me.account(), null, made.unit, opening.role());
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
        // whoever asks first reads what changed
        context.getBean(FactKeeper.class).awaited();
        var sent = CountedStatements.during(() -> {
            UI.getCurrent().navigate(opening.path(), QueryParameters.simple(opening.query()));
            // the browser asks for the first page; every cell of it is filled
            MockVaadin.clientRoundtrip(true);
        });
        assertThat(GridKt._size(_get(Grid.class))).as(opening.path()).isGreaterThanOrEqualTo(rows);
        return sent;
    }
}
