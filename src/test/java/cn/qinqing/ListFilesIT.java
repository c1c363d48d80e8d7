package cn.qinqing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.identity.Role;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.uikit.ListView;
import cn.qinqing.workbench.ListExports;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The file of every list that is handed out: exactly the rows that its filter leaves, all as text, and logged. */
class ListFilesIT extends UiTest {

    private static final int ROWS = 7;

    @Autowired
    ListExports exports;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** How a list is opened so that it shows the rows made here and no others. */
    private record Opening(String path, Map<String, String> query) {}

    @Test
    void every_file_holds_exactly_what_its_list_shows_as_text_and_is_logged() {
        ListRows made = new ListRows(context);
        made.upTo(ROWS);
        Map<String, String> words = Map.of("q", made.key);
        Map<String, Opening> openings = new TreeMap<>(Map.ofEntries(
                Map.entry("AssignmentListView", new Opening("assignments", words)),
                Map.entry("AuditLogView", new Opening("audit", Map.of("subject", made.key))),
                Map.entry("BatchListView", new Opening("batches", Map.of())),
                Map.entry("BatchView", new Opening("batches/" + made.batch(ROWS), Map.of())),
                Map.entry("BookingListView", new Opening("bookings", words)),
                Map.entry("DutyListView", new Opening("visit-plan", words)),
                Map.entry("EditionListView", new Opening("register", Map.of())),
                Map.entry("EnterpriseListView", new Opening("enterprises", words)),
                Map.entry("HandoverListView", new Opening("handovers", words)),
                Map.entry("ImportListView", new Opening("imports", Map.of())),
                Map.entry("BulletinRowsView", new Opening("bulletin-rows", Map.of("month", made.month()))),
                Map.entry(
                        "PlanMonthlyRowsView",
                        new Opening(
                                "service-plans/monthly-rows",
                                Map.of("figure", "OPENED", "unit", made.unit.toString()))),
                Map.entry("IssueImportListView", new Opening("issue-ledgers", Map.of())),
                Map.entry("IssueImportRunView", new Opening("issue-ledgers/" + made.issueLedgerRun(ROWS), Map.of())),
                Map.entry("CommitmentListView", new Opening("commitments", words)),
                Map.entry("CommitmentImportListView", new Opening("commitment-ledgers", Map.of())),
                Map.entry(
                        "CommitmentImportRunView",
                        new Opening("commitment-ledgers/" + made.commitmentLedgerRun(ROWS), Map.of())),
                Map.entry("TakingListView", new Opening("commitments/takings", words)),
                Map.entry("DispatchBatchView", new Opening("issues/dispatched/" + made.dispatchBatch(ROWS), Map.of())),
                Map.entry("CommonProblemListView", new Opening("issues/problems", words)),
                Map.entry("IssueListView", new Opening("issues", words)),
                Map.entry("SupervisionListView", new Opening("supervision-notices", words)),
                Map.entry("TopicListView", new Opening("issues/meeting-topics", words)),
                Map.entry("LedgerView", new Opening("ledger", words)),
                Map.entry("LedgerListView", new Opening("visit-ledgers", Map.of())),
                Map.entry("LedgerRunView", new Opening("visit-ledgers/" + made.ledgerRun(ROWS), Map.of())),
                Map.entry("PeopleListView", new Opening("people", words)),
                Map.entry("PolicyListView", new Opening("policies", words)),
                Map.entry("PolicyFitListView", new Opening("policy-fits/" + made.policies.first(), Map.of())),
                Map.entry("PolicyImportListView", new Opening("policy-imports", Map.of())),
                Map.entry("PolicyImportRunView", new Opening("policy-imports/" + made.policyRun, Map.of())),
                Map.entry("ProposalListView", new Opening("proposals", Map.of())),
                Map.entry("ProposalView", new Opening("proposals/" + made.proposal(ROWS), Map.of())),
                Map.entry("RegistryListView", new Opening("registry-files", Map.of())),
                Map.entry("RegistryRunView", new Opening("registry-files/" + made.registryRun(ROWS), Map.of())),
                Map.entry("PlanListView", new Opening("service-plans", words)),
                Map.entry(
                        "MyMeasureListView",
                        new Opening("service-plans/measures", Map.of("q", made.key, "whose", "ALL"))),
                Map.entry(
                        "DueMilestoneListView", new Opening("service-plans/due", Map.of("unit", made.unit.toString()))),
                Map.entry("CallListView", new Opening("calls", words)),
                Map.entry("CaseDecisionListView", new Opening("case-decisions", words)),
                Map.entry("CaseOpinionListView", new Opening("case-opinions", Map.of())),
                Map.entry("UnitListView", new Opening("units", words)),
                Map.entry("VisitListView", new Opening("visits", words))));
        assertThat(openings.keySet())
                .as("a list that is handed out without a line here")
                .containsAll(StaffViews.all().stream()
                        .filter(ListView.class::isAssignableFrom)
                        .filter(ListFilesIT::handedOut)
                        .map(Class::getSimpleName)
                        .toList());
        for (Map.Entry<String, Opening> one : openings.entrySet()) {
            boolean log = one.getKey().equals("AuditLogView");
            Actors.signIn(made.me.account(), null, made.unit, log ? Role.AUDIT_ADMIN : Role.COMMERCE_CLERK);
            if (one.getKey().equals("EditionListView")) {
                // one edition is worked on at a time: those of the list are given up again
                transaction.executeWithoutResult(givenUp -> {
                    givenUp.setRollbackOnly();
                    made.editions(ROWS);
                    handsOut(one.getKey(), one.getValue());
                });
            } else {
                handsOut(one.getKey(), one.getValue());
            }
        }
    }

    /** Whether the view or what it stands on says which rows a file takes. */
    private static boolean handedOut(Class<?> view) {
        return view != ListView.class
                && (Arrays.stream(view.getDeclaredMethods())
                                .anyMatch(method -> method.getName().equals("forFile"))
                        || handedOut(view.getSuperclass()));
    }

    private void handsOut(String list, Opening opening) {
        UI.getCurrent().navigate(opening.path(), QueryParameters.simple(opening.query()));
        int shown = GridKt._size(_get(Grid.class));
        assertThat(shown).as(list).isGreaterThanOrEqualTo(ROWS);
        ListFile file = ((ListView<?>) UI.getCurrent().getCurrentView()).file().orElseThrow();
        assertThat(file.total()).as(list).isEqualTo(shown);
        long logged = logged(file.list());
        try {
            Path written = exports.write(current.get(), file, ListExports.Format.XLSX);
            look(list, file, written, shown, opening.query().get("q"));
            Files.delete(written);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        assertThat(logged(file.list())).as(list).isEqualTo(logged + 1);
    }

    private static void look(String list, ListFile file, Path written, int shown, String word) throws IOException {
        try (InputStream in = Files.newInputStream(written);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).as(list).isEqualTo(shown);
            assertThat(texts(sheet.getRow(0))).as(list).isEqualTo(file.headings());
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).as(list).isEqualTo(CellType.STRING);
                }
                if (row.getRowNum() > 0) {
                    assertThat(row.getCell(0).getCellStyle().getDataFormatString())
                            .as(list)
                            .isEqualTo("@");
                    if (word != null) {
                        assertThat(String.join(" ", texts(row))).as(list).contains(word);
                    }
                }
            }
        }
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(cell -> row.getCell(cell).getStringCellValue())
                .toList();
    }

    private long logged(String list) {
        return jdbc.sql("select count(*) from audit_event where action = 'list.export' and subject_id = ?")
                .param(list)
                .query(Long.class)
                .single();
    }
}
