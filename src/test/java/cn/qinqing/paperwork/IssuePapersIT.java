package cn.qinqing.paperwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.DispatchIssue;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueLedger;
import cn.qinqing.issues.IssueLedgerRow;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueTriage;
import cn.qinqing.issues.OutcomeCode;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RightMissing;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What papers and the ledger say, and to whom they say less. */
class IssuePapersIT extends DatabaseTest {

    private static final String TOLD = "某企业反映用气不足";

    @Autowired
    IssuePapers papers;

    @Autowired
    IssueLedger ledger;

    @Autowired
    IssueQueries queries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext beans;

    private IssueCycle cycle;

    @BeforeEach
    void people() {
        cycle = new IssueCycle(beans);
    }

    @Test
    void a_dispatch_sheet_names_words_units_and_deadlines() {
        IssueId id = cycle.dispatched();
        DispatchSheet sheet = papers.dispatch(cycle.handler, id);
        assertThat(sheet.number()).endsWith("号-1");
        assertThat(sheet.words()).isEqualTo(IssueCycle.SAID);
        assertThat(sheet.enterprise()).startsWith("诉求企业");
        assertThat(sheet.lead()).startsWith("主办局");
        assertThat(sheet.parallel()).startsWith("分办局");
        assertThat(sheet.term()).isEqualTo("较复杂");
        assertThat(sheet.due()).isAfter(cycle.today).isEqualTo(sheet.originalDue());
        assertThat(sheet.acknowledgeBy()).isAfter(cycle.today);
        assertThat(papers.dispatch(cycle.desk, id)).isEqualTo(sheet);
    }

    @Test
    void a_sheet_of_what_was_told_in_confidence_holds_the_paraphrase_alone_whoever_asks() {
        IssueId confidential = told(IssuePrivacy.CONFIDENTIAL);
        IssueId anonymous = told(IssuePrivacy.ANONYMOUS);
        for (Actor who : List.of(cycle.desk, cycle.handler)) {
            assertThat(papers.dispatch(who, confidential).words()).isEqualTo(TOLD);
            assertThat(papers.dispatch(who, confidential).origin()).isNull();
            DispatchSheet nameless = papers.dispatch(who, anonymous);
            assertThat(nameless.words()).isEqualTo(TOLD);
            assertThat(nameless.enterprise()).isEmpty();
            assertThat(nameless.toString()).doesNotContain("诉求企业", IssueCycle.SAID);
        }
    }

    @Test
    void a_letter_holds_the_signed_reply_and_the_number_to_ring() {
        IssueId id = cycle.replied();
        ReplyLetter letter = papers.reply(cycle.head, id);
        assertThat(letter.reply().text()).contains("增加日供气量");
        assertThat(letter.reply().basis()).contains("第五条");
        assertThat(letter.reply().outcome()).isEqualTo(OutcomeCode.SOLVED);
        assertThat(letter.reply().signedBy()).isNotBlank();
        assertThat(letter.office()).matches(".+ [0-9-]+");
        assertThat(letter.title()).isEqualTo(IssueCycle.SAID);
    }

    @Test
    void there_is_no_paper_of_what_has_not_happened() {
        assertThatThrownBy(() -> papers.dispatch(cycle.desk, cycle.raised(IssuePrivacy.NORMAL)))
                .hasMessage("paperwork.dispatch.none");
        assertThatThrownBy(() -> papers.reply(cycle.desk, cycle.inProgress())).hasMessage("paperwork.reply.none");
    }

    @Test
    void other_units_and_readers_make_none() {
        IssueId id = cycle.dispatched();
        assertThatThrownBy(() -> papers.dispatch(cycle.stranger, id)).hasMessage("paperwork.notYours");
        assertThatThrownBy(() -> papers.dispatch(Actors.with(Role.LIAISON_OFFICER), id))
                .isInstanceOf(RightMissing.class);
    }

    @Test
    void a_line_of_the_ledger_says_how_it_stands() {
        IssueId id = cycle.closed();
        IssueLedgerRow row = row(cycle.desk, id);
        assertThat(row.text()).isEqualTo(IssueCycle.SAID);
        assertThat(row.category()).isEqualTo("水电气暖");
        assertThat(row.lead()).startsWith("主办局");
        assertThat(row.partners()).startsWith("分办局");
        assertThat(row.progress()).isEqualTo("已与供气公司联系");
        assertThat(row.outcome()).isEqualTo(OutcomeCode.SOLVED);
        assertThat(row.satisfaction()).isEqualTo(Satisfaction.SATISFIED);
        assertThat(row.closedOn()).isEqualTo(cycle.today);
    }

    @Test
    void the_rated_unit_reads_that_it_was_rated_and_not_how() {
        IssueId id = cycle.rated(Satisfaction.DISSATISFIED);
        assertThat(row(cycle.handler, id).rated()).isTrue();
        assertThat(row(cycle.handler, id).satisfaction()).isNull();
        assertThat(row(cycle.supervisor, id).satisfaction()).isEqualTo(Satisfaction.DISSATISFIED);
    }

    @Test
    void the_ledger_holds_nothing_that_was_told_in_confidence_for_who_may_read_it_either() {
        IssueId confidential = told(IssuePrivacy.CONFIDENTIAL);
        IssueId anonymous = told(IssuePrivacy.ANONYMOUS);
        for (Actor who : List.of(cycle.desk, cycle.supervisor, cycle.handler)) {
            assertThat(row(who, confidential).toString()).doesNotContain(IssueCycle.SAID);
            assertThat(row(who, confidential).origin()).isNull();
            assertThat(row(who, anonymous).toString()).doesNotContain(IssueCycle.SAID, "诉求企业");
        }
    }

    @Test
    void the_deadline_stays_with_a_signed_reply() {
        IssueId id = cycle.rated(Satisfaction.DISSATISFIED);
        String due = due(id);
        assertThat(due).isNotNull();
        cycle.bySystem(id, cn.qinqing.issues.IssueCommand.REOPEN);
        assertThat(due(id)).isEqualTo(due);
    }

    private String due(IssueId id) {
        return jdbc.sql("select due_on from issue_reply where issue_id = ? and round = 1")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private IssueId told(IssuePrivacy privacy) {
        IssueId id = cycle.raised(privacy);
        cycle.bean(IssueTriage.class)
                .dispatch(
                        cycle.desk,
                        new DispatchIssue(id, "UTILITIES", "COMPLEX", cycle.lead, List.of(), List.of(), TOLD, ""));
        return id;
    }

    private IssueLedgerRow row(Actor who, IssueId id) {
        String number = queries.details(cycle.desk, id).row().number();
        return ledger.page(who, new IssueFilter(number, null, null, null, null, false, null), List.of(), 0, 10).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
