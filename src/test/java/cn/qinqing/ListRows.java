package cn.qinqing;

import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.BatchId;
import cn.qinqing.assignments.BeginAssignment;
import cn.qinqing.assignments.HandedOver;
import cn.qinqing.assignments.Holder;
import cn.qinqing.assignments.ProposalId;
import cn.qinqing.assignments.domain.imports.LeaderListImport;
import cn.qinqing.audit.AuditLog;
import cn.qinqing.commitments.CommitmentLedgerImports;
import cn.qinqing.commitments.CommitmentSweep;
import cn.qinqing.conduct.ConductBlock;
import cn.qinqing.conduct.ConductService;
import cn.qinqing.conduct.DeclarationId;
import cn.qinqing.conduct.Declare;
import cn.qinqing.conduct.Occasion;
import cn.qinqing.conduct.ToleranceDecision;
import cn.qinqing.conduct.ToleranceForm;
import cn.qinqing.conduct.ToleranceId;
import cn.qinqing.conduct.ToleranceService;
import cn.qinqing.enterprises.ContactReads;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.RegistryImports;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.identity.Side;
import cn.qinqing.issues.CommonProblemForm;
import cn.qinqing.issues.CommonProblems;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueService;
import cn.qinqing.issues.MeetingTopics;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.links.Links;
import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.NotificationKinds;
import cn.qinqing.notification.Recipient;
import cn.qinqing.oversight.HandOverTip;
import cn.qinqing.oversight.TipCategory;
import cn.qinqing.oversight.TipHandOvers;
import cn.qinqing.paperwork.IssueLedgerImports;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.policies.PolicyImports;
import cn.qinqing.policies.PolicyRows;
import cn.qinqing.portal.VisitConfirmations;
import cn.qinqing.serviceplans.CaseDecisionForm;
import cn.qinqing.serviceplans.CaseDecisionId;
import cn.qinqing.serviceplans.CaseDecisionService;
import cn.qinqing.serviceplans.MeasureForm;
import cn.qinqing.serviceplans.MilestoneForm;
import cn.qinqing.serviceplans.PlanForm;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanMeasures;
import cn.qinqing.serviceplans.PlanMilestones;
import cn.qinqing.serviceplans.PlanService;
import cn.qinqing.serviceplans.PlanStage;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import cn.qinqing.visits.BookVisit;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.Bookings;
import cn.qinqing.visits.GroupId;
import cn.qinqing.visits.GroupVisits;
import cn.qinqing.visits.RecordGroup;
import cn.qinqing.visits.RecordTrip;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.TripId;
import cn.qinqing.visits.Trips;
import cn.qinqing.visits.VisitExtras;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitLedgerImports;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitService;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import cn.qinqing.workbench.TestAccounts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows for every list, found again by one key: an enterprise with its leader, a visit, an issue, an account, a job … */
public final class ListRows {

    /** What every enterprise raises. */
    static final String SAID = "停电多次";

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Actor JOB = new Actor.Job("test", EnumSet.allOf(Right.class));

    /** Words by which the lists find exactly these rows. */
    final String key = "行数" + letters(Ids.next());

    /** Login names begin with it. */
    final String login = "n" + Ids.next().toString().substring(24);

    /** Whose jobs and imports they are. */
    final Actor.Person me;

    /** A unit of Korla: who works there sees what is made here, and of imports one's own alone. */
    final UnitId unit;

    /** 纪委 of Korla: who works there opens the letterbox. */
    final UnitId discipline;

    private final ApplicationContext beans;
    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    public final PolicyRows policies;

    /** A list of policies with as many rows. */
    ImportRunId policyRun = new ImportRunId(Ids.next());

    private int made;

    public ListRows(ApplicationContext beans) {
        this.beans = beans;
        policies = new PolicyRows(beans, key);
        me = TestAccounts.stored(bean(JdbcClient.class), Right.IMPORT_RUN);
        unit = bean(PeopleService.class)
                .createUnit(
                        clerk, new UnitForm(key + "局", null, Organ.GOVERNMENT, UnitLevel.COUNTY, "652801", null, null));
        discipline = bean(PeopleService.class)
                .createUnit(
                        clerk,
                        new UnitForm(key + "纪委监委", null, Organ.DISCIPLINE, UnitLevel.COUNTY, "652801", null, null));
    }

    /** Adds rows until there are so many. */
    void upTo(int rows) {
        while (made < rows) {
            made++;
            EnterpriseId enterprise = enterprise();
            booking(enterprise);
            commonProblem(enterprise);
            commitment(enterprise);
            topic(enterprise);
            bean(Links.class)
                    .send(clerk, VisitConfirmations.PURPOSE, visit(enterprise).value());
            account();
            bean(Jobs.class).start(me, "test", key, "", progress -> {});
            bean(TransactionTemplate.class)
                    .executeWithoutResult(done -> bean(AuditLog.class).record(clerk, "test", "test", key, Map.of()));
            importRun(LeaderListImport.KIND);
            importRun(RegistryImports.KIND);
            importRun(VisitLedgerImports.KIND);
            importRun(IssueLedgerImports.KIND);
            importRun(CommitmentLedgerImports.KIND);
            unit(made);
            supervision(enterprise);
            new HandedOver(beans).sheet(key, person());
            batch(1);
            proposal(1);
            notice();
            mail();
            declaration();
            tolerance();
            caseDecision(enterprise);
            overseen(enterprise);
            policies.add(enterprise);
            importRun(PolicyImports.KIND);
            policyRun = policies.list(me, importRun(PolicyImports.KIND), made);
            plan(enterprise);
        }
        var found = new EnterpriseFilter(key, null, null, null, false);
        Awaitility.await("search has found them")
                .atMost(Duration.ofSeconds(30))
                .until(() -> bean(EnterpriseQueries.class).count(clerk, found) == rows);
    }

    /** A plan in force whose measure is led by the unit, with a milestone of the next days. */
    private void plan(EnterpriseId enterprise) {
        LocalDate today = OfficeTime.today(bean(Clock.class));
        PlanId plan = bean(PlanService.class)
                .open(clerk, new PlanForm(enterprise, null, "", PlanStage.LANDING, unit, null, null, null));
        MeasureForm measure =
                new MeasureForm(SAID, key, "", null, unit, List.of(), null, today.plusDays(9), null, null, null, null);
        bean(PlanMilestones.class)
                .add(
                        clerk,
                        bean(PlanMeasures.class).add(clerk, plan, measure),
                        new MilestoneForm(key, today, today.plusDays(9), null, null, null, null));
        bean(PlanService.class).submit(clerk, plan);
        bean(PlanService.class).agree(clerk, plan, key);
        bean(PlanService.class).enterIntoForce(clerk, plan);
    }

    /** Adds drafts of editions; only for a transaction that is given up: one edition is worked on at a time. */
    UUID editions(int rows) {
        var jdbc = bean(JdbcClient.class);
        UUID last = null;
        for (int i = 0; i < rows; i++) {
            last = Ids.next();
            jdbc.sql("""
                    insert into register_edition (id, body_id, number, title, disclosing_unit, as_of, state, prepared_by, created_at)
                    select ?, b.id, (select coalesce(max(e.number), 0) + 1 from register_edition e), '行数', b.name, ?, 'DRAFT', ?, now(6)
                    from operating_body b order by b.code limit 1""").params(last, DAY, person().value()).update();
        }
        return last;
    }

    /** An enterprise in Korla with a leader of its own, in no edition of the register. */
    EnterpriseId enterprise() {
        EnterpriseId enterprise = bean(EnterpriseService.class)
                .create(clerk, EnterpriseForms.named(key + "企业" + Ids.next(), "652801", ListingConsent.REFUSED));
        PeopleService people = bean(PeopleService.class);
        PostId post = people.createPost(clerk, new PostForm(key + "岗", unit, Organ.GOVERNMENT, true, "652800"));
        people.appoint(clerk, post, person(), Period.openFrom(DAY), null);
        bean(AssignmentService.class)
                .begin(
                        clerk,
                        BeginAssignment.of(
                                enterprise,
                                AssignmentRole.LEADER,
                                new Holder.OfPost(post),
                                Period.openFrom(DAY),
                                null));
        return enterprise;
    }

    PersonId person() {
        return bean(PeopleService.class).registerPerson(clerk, new PersonName(key));
    }

    /** A visit at which the enterprise raised one thing. */
    VisitId visit(EnterpriseId enterprise) {
        var said = new RecordVisit.Said(SAID, IssuePrivacy.NORMAL);
        return bean(VisitService.class)
                .record(
                        clerk,
                        new RecordVisit(
                                enterprise,
                                DAY,
                                VisitMode.ON_SITE,
                                List.of(),
                                List.of(),
                                "走访",
                                List.of(said),
                                null,
                                Ids.next()))
                .id();
    }

    /** A trip with one stop. */
    public TripId trip(EnterpriseId enterprise) {
        return bean(Trips.class)
                .record(
                        clerk,
                        new RecordTrip(
                                DAY,
                                "新M·10001",
                                "",
                                List.of(),
                                null,
                                List.of(new RecordTrip.Stop(
                                        enterprise,
                                        VisitMode.ON_SITE,
                                        List.of(),
                                        "看了车间。",
                                        List.of(new RecordVisit.Said(SAID, IssuePrivacy.NORMAL)),
                                        VisitExtras.NONE)),
                                Ids.next()))
                .id();
    }

    /** A group visit with one enterprise. */
    public GroupId group(EnterpriseId enterprise) {
        return bean(GroupVisits.class)
                .record(
                        clerk,
                        new RecordGroup(
                                DAY,
                                key + "座谈会",
                                "谈了融资和用工。",
                                List.of(),
                                null,
                                List.of(new RecordGroup.Guest(enterprise, List.of())),
                                List.of(),
                                Ids.next()))
                .id();
    }

    /** A booking to come: somebody of the unit goes. */
    BookingId booking(EnterpriseId enterprise) {
        PersonId goer = person();
        LocalDate next = OfficeTime.today(bean(Clock.class)).plusDays(2);
        return bean(Bookings.class)
                .book(
                        clerk,
                        new BookVisit(
                                enterprise,
                                next,
                                null,
                                VisitMode.ON_SITE,
                                cn.qinqing.visits.Occasion.ROUTINE,
                                null,
                                "走访",
                                List.of(goer),
                                false,
                                true,
                                "",
                                Ids.next()));
    }

    IssueId issue(EnterpriseId enterprise) {
        return bean(IssueService.class)
                .raise(
                        clerk,
                        new Origin(Origin.Kind.DESK, null),
                        new RaiseIssue(enterprise, SAID, IssuePrivacy.NORMAL, DAY, null))
                .id();
    }

    private void supervision(EnterpriseId enterprise) {
        bean(JdbcClient.class)
                .sql("""
                        insert into issue_supervision (id, issue_id, round, step_code, place, clock, whom, base_on, state, made_on, made_at,
                          number, colour, unit_id, due_on, original_due_on, answer_by)
                        select ?, i.id, 1, 'LATE_OFFICE', 3, 'DUE', 'OFFICE', ?, 'RAISED', ?, now(6), ?, 'RED', u.id, ?, ?, ?
                        from issue i join unit u on u.name = ? where i.enterprise_id = ? limit 1""")
                .params(
                        Ids.next(),
                        DAY,
                        DAY.plusDays(1),
                        key + "督" + made,
                        DAY,
                        DAY,
                        DAY.plusDays(3),
                        key + "分局" + made,
                        enterprise.value())
                .update();
    }

    /** An application for tolerance of mine. */
    ToleranceId tolerance() {
        Actor.Person mine =
                new Actor.Person(me.account(), null, unit, null, me.name(), Role.LIAISON_OFFICER.rights(), me.scope());
        return bean(ToleranceService.class)
                .apply(
                        mine,
                        new ToleranceForm(
                                null,
                                "",
                                key,
                                DAY,
                                null,
                                "依据",
                                List.of(new ToleranceDecision("会议", DAY, "1号", "同意")),
                                true,
                                "",
                                null,
                                "无",
                                "已改正",
                                List.of(),
                                Ids.next()))
                .id();
    }

    /** A case-by-case decision for which the unit is asked. */
    CaseDecisionId caseDecision(EnterpriseId enterprise) {
        Actor.Person desk = new Actor.Person(
                me.account(),
                PersonId.create(),
                unit,
                null,
                me.name(),
                Role.COMMERCE_CLERK.rights(),
                Scope.all("test"));
        CaseDecisionService cases = bean(CaseDecisionService.class);
        CaseDecisionId id = cases.propose(
                desk,
                new CaseDecisionForm(0, enterprise, null, null, key + "事项", "情况", "请求", null, "现行政策不够", Ids.next()));
        cases.startReview(desk, id, List.of(unit), 5);
        return id;
    }

    /** A promise that hangs on the post of its leader; somebody else gave it. */
    private void commitment(EnterpriseId enterprise) {
        bean(JdbcClient.class)
                .sql("""
                        insert into commitment (id, number, body_id, enterprise_id, kind_code, text, basis_kind, document_no, unit_id, unit_name,
                          promised_title, promised_on, post_id, due_on, next_on, state, publicity, legal_no, legal_on, recorded_on, created_name, created_at)
                        select ?, ?, b.id, a.enterprise_id, 'POLICY', '按约拨付奖补', 'LETTER', '函1号', ?, '某局', '局长 某人', ?, a.post_id, ?, ?,
                          'OPEN', 'INTERNAL', '法审1号', ?, ?, '登记人', now(6)
                        from operating_body b join assignment a on a.enterprise_id = ? and a.post_id is not null order by b.code limit 1""")
                .params(Ids.next(), key + "诺" + made, unit.value(), DAY, DAY, DAY, DAY, DAY, enterprise.value())
                .update();
        bean(CommitmentSweep.class).sweep();
    }

    /** A report of so many issues that were dispatched at once, every other one refused. */
    UUID dispatchBatch(int rows) {
        UUID id = Ids.next();
        JdbcClient jdbc = bean(JdbcClient.class);
        jdbc.sql(
                        "insert into dispatch_batch (id, account_id, created_name, created_at) values (?, ?, '经办', utc_timestamp(6))")
                .params(id, me.account().value())
                .update();
        EnterpriseId enterprise = new EnterpriseId(jdbc.sql("select id from enterprise where name like ? limit 1")
                .param(key + "%")
                .query(UUID.class)
                .single());
        for (int i = 0; i < rows; i++) {
            jdbc.sql("""
                            insert into dispatch_batch_row (batch_id, position, issue_id, category_code, term_code, lead_unit_id, state, refusal,
                              done_at)
                            values (?, ?, ?, 'LAND', 'HARD', ?, ?, ?, utc_timestamp(6))""")
                    .params(Arrays.asList(
                            id,
                            i,
                            issue(enterprise).value(),
                            unit.value(),
                            i % 2 == 0 ? "DONE" : "REFUSED",
                            i % 2 == 0 ? null : "issues.stateRefuses.DISPATCHED"))
                    .update();
        }
        return id;
    }

    /** An issue that waits for the joint meeting. */
    private void topic(EnterpriseId enterprise) {
        bean(MeetingTopics.class).put(clerk, issue(enterprise), "涉及多个单位");
    }

    /** A common problem of one issue. */
    private void commonProblem(EnterpriseId enterprise) {
        bean(CommonProblems.class)
                .begin(clerk, new CommonProblemForm(null, key + made, "共同的情况", null, List.of(issue(enterprise)), null));
    }

    private void unit(int number) {
        bean(PeopleService.class)
                .createUnit(
                        clerk,
                        new UnitForm(
                                key + "分局" + number, null, Organ.GOVERNMENT, UnitLevel.COUNTY, "652801", null, null));
    }

    /** A registry file with so many rows that are compared already. */
    ImportRunId registryRun(int rows) {
        ImportRunId run = importRun(RegistryImports.KIND);
        Map<Integer, ImportRuns.ReadRow> cells = new TreeMap<>();
        for (int i = 1; i <= rows; i++) {
            Map<String, String> values = Map.of("name", key + "登记" + i, "uscc", "");
            cells.put(i, new ImportRuns.ReadRow("Sheet1", i, values, values, false));
        }
        bean(ImportRuns.class).rows(me, run, cells);
        bean(JdbcClient.class)
                .sql("update import_row set outcome = 'FRESH', changes = '[]' where run_id = ?")
                .param(run.value())
                .update();
        return run;
    }

    /** A ledger with a row that can be taken in and one that cannot. */
    public ImportRunId ledgerRun() {
        return ledgerRun(2);
    }

    /** As above with so many rows, every other one faulty. */
    ImportRunId ledgerRun(int rows) {
        ImportRunId run = importRun(VisitLedgerImports.KIND);
        bean(JdbcClient.class)
                .sql("update import_run set mapping = ? where id = ?")
                .params("{\"on\":0,\"enterprise\":1}", run.value())
                .update();
        Map<String, String> good = Map.of("on", "2026.1.5", "enterprise", key, "issue", "供气不足");
        Map<String, String> bad = Map.of("on", "某天", "enterprise", "查无此企业" + key, "issue", "");
        Map<Integer, ImportRuns.ReadRow> cells = new TreeMap<>();
        for (int i = 1; i <= rows; i++) {
            Map<String, String> values = i % 2 == 1 ? good : bad;
            cells.put(i, new ImportRuns.ReadRow("Sheet1", i + 2, values, values, false));
        }
        bean(ImportRuns.class).rows(me, run, cells);
        return run;
    }

    /** The month in which the rows are registered, as an address has it. */
    String month() {
        return YearMonth.from(OfficeTime.today(bean(Clock.class))).toString();
    }

    /** A ledger of issues with a row that can be taken in and one that cannot. */
    public ImportRunId issueLedgerRun() {
        return issueLedgerRun(2);
    }

    /** Of a ledger of commitments, with a row to mend. */
    public ImportRunId commitmentLedgerRun() {
        return commitmentLedgerRun(2);
    }

    /** As above with so many rows, every other one faulty. */
    ImportRunId commitmentLedgerRun(int rows) {
        ImportRunId run = importRun(CommitmentLedgerImports.KIND);
        bean(JdbcClient.class)
                .sql("update import_run set mapping = ? where id = ?")
                .params("{\"text\":0,\"enterprise\":1}", run.value())
                .update();
        Map<String, String> good = Map.of("enterprise", key, "text", "按约供地", "unit", "某局", "due", "2024年底");
        Map<String, String> bad = Map.of("enterprise", "查无此企业" + key, "text", "");
        Map<Integer, ImportRuns.ReadRow> cells = new TreeMap<>();
        for (int i = 1; i <= rows; i++) {
            Map<String, String> values = i % 2 == 1 ? good : bad;
            cells.put(i, new ImportRuns.ReadRow("Sheet1", i + 2, values, values, false));
        }
        bean(ImportRuns.class).rows(me, run, cells);
        return run;
    }

    /** As above with so many rows, every other one faulty. */
    ImportRunId issueLedgerRun(int rows) {
        ImportRunId run = importRun(IssueLedgerImports.KIND);
        bean(JdbcClient.class)
                .sql("update import_run set mapping = ? where id = ?")
                .params("{\"text\":0,\"enterprise\":1}", run.value())
                .update();
        Map<String, String> good = Map.of("raisedOn", "2026.1.5", "enterprise", key, "text", "供气不足");
        Map<String, String> bad = Map.of("raisedOn", "某天", "enterprise", "查无此企业" + key, "text", "");
        Map<Integer, ImportRuns.ReadRow> cells = new TreeMap<>();
        for (int i = 1; i <= rows; i++) {
            Map<String, String> values = i % 2 == 1 ? good : bad;
            cells.put(i, new ImportRuns.ReadRow("Sheet1", i + 2, values, values, false));
        }
        bean(ImportRuns.class).rows(me, run, cells);
        return run;
    }

    /** A list of policies of two rows, one of them faulty. */
    public ImportRunId policyList() {
        return policies.list(me, importRun(PolicyImports.KIND), 2);
    }

    /** A batch with so many rows, looked at by nobody yet. */
    public BatchId batch(int rows) {
        BatchId id = BatchId.create();
        var jdbc = bean(JdbcClient.class);
        jdbc.sql("""
                insert into assignment_batch (id, kind, state, from_day, document_no, reason, started_by, started_at)
                values (?, 'END', 'CHECKED', ?, ?, '行数', '行数', now(6))""").params(id.value(), DAY, key).update();
        EnterpriseId enterprise = another();
        for (int i = 1; i <= rows; i++) {
            jdbc.sql(
                            "insert into assignment_batch_row (batch_id, row_no, enterprise_id, state) values (?, ?, ?, 'READY')")
                    .params(id.value(), i, enterprise.value())
                    .update();
        }
        return id;
    }

    /** A draft of a proposal with so many rows. */
    public ProposalId proposal(int rows) {
        ProposalId id = ProposalId.create();
        var jdbc = bean(JdbcClient.class);
        jdbc.sql("""
                insert into liaison_proposal (id, state, from_day, made_by, made_at, changed_at)
                values (?, 'DRAFT', ?, '行数', now(6), now(6))""").params(id.value(), DAY).update();
        EnterpriseId enterprise = another();
        for (int i = 1; i <= rows; i++) {
            jdbc.sql(
                            "insert into liaison_proposal_row (proposal_id, row_no, enterprise_id, refusal) values (?, ?, ?, 'NOBODY')")
                    .params(id.value(), i, enterprise.value())
                    .update();
        }
        return id;
    }

    /** An enterprise in Korla that the key does not find. */
    private EnterpriseId another() {
        return bean(EnterpriseService.class)
                .create(clerk, EnterpriseForms.named("多行企业" + Ids.next(), "652801", ListingConsent.REFUSED));
    }

    private void notice() {
        var kind = NotificationKinds.MAIL_FAILED;
        bean(NoticeBoard.class)
                .tell(new Notice(Recipient.of(me.account()), kind, Ids.next(), key, List.of(key), "jobs", DAY));
    }

    /** A gift that could not be refused, declared by whom the rows are. */
    public DeclarationId declaration() {
        var declarant = new Actor.Person(
                me.account(),
                null,
                unit,
                null,
                key,
                Role.LIAISON_OFFICER.rights(),
                new Scope.Within(Set.of("652801"), Set.of(unit)));
        var gift = new ConductBlock.Gift(ConductBlock.Gift.Kind.RECEIVED, "茶叶一盒", null, DAY, null);
        return bean(ConductService.class)
                .declare(
                        declarant,
                        new Origin(Origin.Kind.DESK, null),
                        new Declare(
                                new Occasion(DAY, key + "企业"),
                                new ConductBlock(null, null, gift, null, ""),
                                Ids.next()))
                .id();
    }

    /** What supervisors see of an enterprise: a rating, a sample, a reading of its numbers, a hand-over. */
    private void overseen(EnterpriseId enterprise) {
        JdbcClient jdbc = bean(JdbcClient.class);
        jdbc.sql("""
                        insert into issue_rating (id, issue_id, round, satisfaction, way, words, link_id, noted_by_name, rated_at)
                        select ?, i.id, 1, 'SATISFIED', 'LINK', '', ?, '企业', now(6) from issue i where i.enterprise_id = ? limit 1""").params(Ids.next(), Ids.next(), enterprise.value()).update();
        sample(1);
        jdbc.sql("update account set unit_id = ? where id = ?")
                .params(unit.value(), me.account().value())
                .update();
        bean(ContactReads.class)
                .shown(
                        new Actor.Person(
                                me.account(), null, unit, null, key, Role.COMMERCE_CLERK.rights(), new Scope.Nothing()),
                        enterprise);
        bean(TipHandOvers.class)
                .handOver(
                        new Actor.Person(
                                me.account(),
                                null,
                                unit,
                                null,
                                key,
                                Role.LIAISON_OFFICER.rights(),
                                new Scope.Nothing()),
                        new HandOverTip(DAY, TipCategory.OTHER, discipline, "李某", "登1", Ids.next()));
    }

    /** A sample of 纪委 with so many of the issues that were made here. */
    UUID sample(int items) {
        JdbcClient jdbc = bean(JdbcClient.class);
        UUID sample = Ids.next();
        jdbc.sql("""
                        insert into oversight_sample (id, number, period_from, period_to, seed, frame, frame_size, frame_hash, size, drawn_by,
                          drawn_name, drawn_unit_id, drawn_at, client_key)
                        values (?, ?, ?, ?, '7', '', ?, repeat('0', 64), ?, ?, ?, ?, now(6), ?)""")
                .params(
                        sample,
                        sample.toString(),
                        DAY,
                        DAY,
                        items,
                        items,
                        me.account().value(),
                        key,
                        discipline.value(),
                        Ids.next())
                .update();
        List<UUID> issues = jdbc.sql(
                        "select i.id from issue i join enterprise e on e.id = i.enterprise_id where e.name like ? order by i.id limit ?")
                .params(key + "%", items)
                .query(UUID.class)
                .list();
        for (int position = 0; position < issues.size(); position++) {
            jdbc.sql(
                            "insert into oversight_sample_item (id, sample_id, position, stratum, issue_id) values (?, ?, ?, 'CLOSED', ?)")
                    .params(Ids.next(), sample, position + 1, issues.get(position))
                    .update();
        }
        return sample;
    }

    /** One that was given up: no test sends it. */
    private void mail() {
        bean(JdbcClient.class)
                .sql("""
                insert into mail_message (id, account_id, purpose, occasion, address, subject, state, next_try_at, created_at)
                values (?, ?, 'DIGEST', ?, 'hangshu@example.gov.cn', '行数', 'FAILED', now(6), now(6))""")
                .params(Ids.next(), me.account().value(), Ids.next().toString())
                .update();
    }

    private void account() {
        var form = new NewAccount(login + made, "行数", null, unit);
        bean(AccountService.class).provision(JOB, form, Side.BUSINESS, Set.of(Role.HANDLER), "Bosten-Lake-2026");
    }

    private ImportRunId importRun(String kind) {
        StoredFile file =
                bean(StoredFiles.class).store(me, key + ".xlsx", "application/octet-stream", out -> out.write(1));
        return bean(ImportRuns.class).open(me, kind, file, Map.of(), Map.of());
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    /** Chinese characters in place of the id: names have no digits. */
    private static String letters(UUID id) {
        return id.toString()
                .substring(26)
                .chars()
                .map(c -> '一' + c * 37 % 5000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
