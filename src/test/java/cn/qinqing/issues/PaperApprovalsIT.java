package cn.qinqing.issues;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.domain.SigningStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Approvals given with a pen and recorded by somebody who had no hand in the issue. */
class PaperApprovalsIT extends DatabaseTest {

    private static final byte[] SCAN = "%PDF-1.7 scan".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    ApplicationContext context;

    @Autowired
    PaperApprovals papers;

    @Autowired
    IssueHandling handling;

    @Autowired
    IssueRequests requests;

    @Autowired
    IssueActions actions;

    @Autowired
    JdbcClient jdbc;

    private IssueCycle made;
    private Actor.Person head;
    private Actor.Person reviewer;
    private Actor.Person leader;
    private Actor.Person typist;

    @BeforeEach
    void people() {
        made = new IssueCycle(context);
        head = made.known(made.head, "负责甲", Role.UNIT_HEAD);
        reviewer = made.known(made.otherOffice, "复核乙", Role.COMMERCE_REVIEWER);
        leader = made.known(made.leader, "领导丙", Role.LEADER);
        typist = made.known(made.otherDesk, "登记丁", Role.COMMERCE_CLERK);
    }

    @Test
    void a_reply_signed_on_paper_leaves_in_the_signers_name_and_is_marked_as_offline() {
        IssueId id = drafted();
        assertThat(papers.matters(typist, id)).containsExactly(PaperMatter.REPLY);
        PaperSheet sheet = papers.sheet(made.handler, id, PaperMatter.REPLY);
        assertThat(sheet.number()).startsWith("巴企呈〔");
        assertThat(papers.signers(typist, id, PaperMatter.REPLY, made.today))
                .extracting(PaperSigner::person)
                .containsExactly(head.person());
        papers.record(typist, paper(id, sheet, head.person(), made.today, true, "同意发出。", SCAN));
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.REPLIED);
        assertThat(actions.of(made.office, id).replies().getFirst().signedBy()).isEqualTo("负责甲");
        assertThat(jdbc.sql("""
                        select count(*) from issue_event where issue_id = ? and command = 'SIGN_REPLY' and offline and typist_id = ?
                          and signer_id = ? and actor_name = '负责甲'""")
                        .params(
                                id.value(),
                                typist.account().value(),
                                head.person().value())
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select side from issue_party where issue_id = ? and person_id = ?")
                        .params(id.value(), head.person().value())
                        .query(String.class)
                        .single())
                .as("the side goes to the signer")
                .isEqualTo("HANDLER");
        PaperRecord kept = papers.of(typist, id).getFirst();
        assertThat(kept.words()).isEqualTo("同意发出。");
        assertThat(papers.scan(typist, id, kept.scan()).name()).isEqualTo("呈批件.pdf");
        assertThat(papers.open(typist, id)).isEmpty();
        refused(
                "issues.paper.sheet.missing",
                () -> papers.record(typist, paper(id, sheet, head.person(), made.today, true, "同意", SCAN)));
    }

    @Test
    void whoever_handled_or_prepared_it_or_whose_unit_did_records_nothing() {
        IssueId id = drafted();
        PaperSheet sheet = papers.sheet(made.handler, id, PaperMatter.REPLY);
        RecordPaper paper = paper(id, sheet, head.person(), made.today, true, "同意", SCAN);
        refused("issues.paper.typist", () -> papers.record(made.desk, paper));
        Actor.Person ofUnit = made.somebody(made.lead, Role.COMMERCE_CLERK);
        refused("issues.paper.typist", () -> papers.record(ofUnit, paper));
        papers.record(typist, paper);
        refused(
                "issues.party.other",
                () -> requests.ask(typist, new AskFor(id, RequestKind.PARKING, made.today.plusDays(9), null, "理由")));
    }

    @Test
    void what_is_missing_on_it_is_said_and_nothing_is_left_behind() {
        IssueId id = drafted();
        PaperSheet sheet = papers.sheet(made.handler, id, PaperMatter.REPLY);
        PersonId signer = head.person();
        refused(
                "issues.paper.day.missing",
                () -> papers.record(typist, paper(id, sheet, signer, null, true, "同意", SCAN)));
        refused(
                "issues.paper.day.future",
                () -> papers.record(typist, paper(id, sheet, signer, made.today.plusDays(1), true, "同意", SCAN)));
        refused(
                "issues.paper.day.early",
                () -> papers.record(typist, paper(id, sheet, signer, made.today.minusDays(1), true, "同意", SCAN)));
        refused(
                "issues.paper.signer.missing",
                () -> papers.record(typist, paper(id, sheet, reviewer.person(), made.today, true, "同意", SCAN)));
        refused(
                "issues.paper.granted.missing",
                () -> papers.record(typist, paper(id, sheet, signer, made.today, null, "同意", SCAN)));
        refused(
                "issues.paper.words.missing",
                () -> papers.record(typist, paper(id, sheet, signer, made.today, true, " ", SCAN)));
        refused(
                "issues.paper.file.missing",
                () -> papers.record(typist, paper(id, sheet, signer, made.today, true, "同意", null)));
        refused(
                "exchange.file.disguised",
                () -> papers.record(
                        typist,
                        paper(id, sheet, signer, made.today, true, "同意", "<html>".getBytes(StandardCharsets.UTF_8))));
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.IN_PROGRESS);
        assertThat(papers.open(typist, id)).hasSize(1);
        handling.signReply(head, id, 0);
        refused(
                "issues.paper.nothing",
                () -> papers.record(typist, paper(id, sheet, signer, made.today, true, "同意", SCAN)));
    }

    @Test
    void every_approval_can_be_given_on_paper() {
        IssueId extension = made.inProgress();
        made.ask(made.handler, extension, RequestKind.EXTENSION);
        onPaper(extension, PaperMatter.EXTENSION, reviewer, true);
        assertThat(jdbc.sql("select count(*) from issue_request where issue_id = ? and granted and decided_by = ?")
                        .params(extension.value(), reviewer.person().value())
                        .query(Long.class)
                        .single())
                .isOne();
        IssueId suspension = made.inProgress();
        made.ask(made.handler, suspension, RequestKind.SUSPENSION);
        onPaper(suspension, PaperMatter.SUSPENSION, reviewer, true);
        assertThat(made.stateOf(suspension)).isEqualTo(IssueStatus.SUSPENDED);
        IssueId parked = made.inProgress();
        made.ask(made.desk, parked, RequestKind.PARKING);
        onPaper(parked, PaperMatter.PARKING, leader, true);
        assertThat(made.stateOf(parked)).isEqualTo(IssueStatus.PARKED);
        IssueId withdrawn = made.inProgress();
        made.ask(made.handler, withdrawn, RequestKind.WITHDRAWAL);
        onPaper(withdrawn, PaperMatter.WITHDRAWAL, reviewer, false);
        assertThat(made.stateOf(withdrawn)).isEqualTo(IssueStatus.IN_PROGRESS);
        IssueId declined = made.in(IssueStatus.DECLINE_PROPOSED);
        onPaper(declined, PaperMatter.DECLINE, reviewer, true);
        assertThat(made.stateOf(declined)).isEqualTo(IssueStatus.DECLINED);
        requests.ask(made.link(), new AskFor(declined, RequestKind.OBJECTION, null, null, "不是重复"));
        refused("issues.objection.own", () -> onPaper(declined, PaperMatter.OBJECTION, reviewer, true));
        IssueId closed = made.rated(Satisfaction.SATISFIED);
        onPaper(closed, PaperMatter.HEAD_CLOSURE, head, true);
        onPaper(closed, PaperMatter.CLOSURE, reviewer, true);
        assertThat(made.stateOf(closed)).isEqualTo(IssueStatus.CLOSED);
        IssueId procedure = made.reopenedTwice();
        made.bean(IssueProcedures.class).ask(made.desk, IssueCycle.procedure(procedure, "超出政策范围"));
        onPaper(procedure, PaperMatter.PROCEDURE, leader, true);
        assertThat(made.stateOf(procedure)).isEqualTo(IssueStatus.CLOSED_BY_PROCEDURE);
    }

    @Test
    void a_level_of_the_unit_signs_on_paper_before_its_head() {
        Actor.Person section = made.known(made.checker, "科长戊", Role.HANDLER);
        made.bean(SigningStore.class).add(made.lead, 1, "科室负责人", section.person());
        IssueId id = drafted();
        assertThat(papers.matters(typist, id)).as("the head comes after").containsExactly(PaperMatter.CHECK);
        assertThat(papers.signers(typist, id, PaperMatter.CHECK, made.today))
                .containsExactly(new PaperSigner(section.person(), "科长戊", "科室负责人"));
        PaperSheet sheet = papers.sheet(made.handler, id, PaperMatter.CHECK);
        refused("issues.paper.nothing", () -> papers.sheet(made.handler, id, PaperMatter.REPLY));
        handling.draftReply(
                made.handler, new DraftReply(id, 0, "已增加日供气量 3 万方。", "巴政办发〔2026〕12号第五条", OutcomeCode.SOLVED));
        refused(
                "issues.paper.changed",
                () -> papers.record(typist, paper(id, sheet, section.person(), made.today, true, "同意", SCAN)));
        PaperSheet again = papers.sheet(made.handler, id, PaperMatter.CHECK);
        refused(
                "issues.paper.signer.missing",
                () -> papers.record(typist, paper(id, again, head.person(), made.today, true, "同意", SCAN)));
        papers.record(typist, paper(id, again, section.person(), made.today, true, "属实，同意。", SCAN));
        assertThat(jdbc.sql("""
                        select count(*) from issue_event v join issue_reply_check k on k.issue_id = v.issue_id and k.person_id = v.signer_id
                        where v.issue_id = ? and v.command = 'CHECK_REPLY' and v.offline and k.words = '属实，同意。'""").param(id.value()).query(Long.class).single()).isOne();
        onPaper(id, PaperMatter.REPLY, head, true);
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.REPLIED);
    }

    @Test
    void the_database_lets_nobody_record_from_the_handling_side() {
        IssueId id = drafted();
        PaperSheet sheet = papers.sheet(made.handler, id, PaperMatter.REPLY);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into issue_paper (id, issue_id, sheet_id, granted, words, signer_id, signer_name, signer_post, signed_on,
                                  scan, typist_id, typist_name, recorded_at)
                                values (?, ?, ?, true, '同意', ?, '甲', '', current_date, ?, ?, '经办', utc_timestamp(6))""")
                        .params(Arrays.asList(
                                Ids.next(),
                                id.value(),
                                sheet.id(),
                                head.person().value(),
                                Ids.next(),
                                made.handler.person().value()))
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("issue_paper_typist_fk");
    }

    private void onPaper(IssueId id, PaperMatter matter, Actor.Person signer, boolean granted) {
        PaperSheet sheet = papers.sheet(made.office, id, matter);
        papers.record(typist, paper(id, sheet, signer.person(), made.today, granted, "照办。", SCAN));
    }

    private IssueId drafted() {
        IssueId id = made.inProgress();
        handling.answerAsPartner(made.partner, id, HandlerAnswer.DONE, "管网已接通");
        handling.draftReply(made.handler, IssueCycle.reply(id));
        return id;
    }

    private static RecordPaper paper(
            IssueId id,
            PaperSheet sheet,
            PersonId signer,
            @Nullable LocalDate day,
            @Nullable Boolean granted,
            String words,
            byte @Nullable [] file) {
        return new RecordPaper(id, sheet.id(), signer, day, granted, words, file == null ? null : "呈批件.pdf", file);
    }
}
