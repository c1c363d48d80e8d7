package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Scope;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files beside a record: what they are says their content, and they are taken back, never deleted. */
class VisitAttachmentsIT extends DatabaseTest {

    private static final byte[] PDF = "%PDF-1.7 paper".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    VisitService visits;

    @Autowired
    VisitQueries queries;

    @Autowired
    VisitAttachments attachments;

    @Autowired
    StoredFiles files;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private final Actor officer = Actors.with(Role.LIAISON_OFFICER);
    private VisitId visit;

    @BeforeEach
    void visit() {
        EnterpriseId enterprise = enterprises.create(
                clerk, EnterpriseForms.named("附件测试企业" + Ids.next(), "652801", ListingConsent.NOT_ASKED));
        visit = visits.record(
                        officer,
                        new RecordVisit(
                                enterprise,
                                OfficeTime.today(clock),
                                VisitMode.ON_SITE,
                                List.of(),
                                List.of(),
                                "",
                                List.of(),
                                null,
                                Ids.next()))
                .id();
    }

    @Test
    void a_file_is_kept_with_who_and_when_and_read_by_whoever_may_read_the_visit() throws IOException {
        UUID id = attachments.add(officer, visit, "../../现场材料.pdf", PDF);
        assertThat(attachments.of(clerk, visit)).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("现场材料.pdf");
            assertThat(row.addedBy()).isEqualTo(officer.name());
            assertThat(row.withdrawn()).isFalse();
        });
        StoredFile file = attachments.file(clerk, id);
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        try (var content = files.open(file.id())) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }
        assertThat(files.locate(file.id()).getFileName().toString()).doesNotContain("现场材料");
        Actor elsewhere = Actors.with(new Scope.Within(Set.of("652825"), Set.of()), Role.LIAISON_OFFICER);
        assertThatThrownBy(() -> attachments.file(elsewhere, id)).hasMessage("visits.unknown");
        assertThatThrownBy(() -> attachments.of(elsewhere, visit)).hasMessage("visits.unknown");
    }

    @Test
    void a_program_and_what_is_too_large_or_too_many_is_refused_and_nothing_is_kept() {
        byte[] program = "MZ this is a program".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> attachments.add(officer, visit, "x.docx", program))
                .hasMessage("exchange.file.disguised");
        assertThatThrownBy(() -> attachments.add(officer, visit, "x.exe", program))
                .hasMessage("exchange.file.ending");
        byte[] large = new byte[(int) VisitAttachments.LARGEST + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertThatThrownBy(() -> attachments.add(officer, visit, "大.pdf", large))
                .hasMessage("workbench.file.large");
        assertThat(attachments.of(officer, visit)).isEmpty();
        for (int i = 0; i < 20; i++) {
            attachments.add(officer, visit, "第" + i + ".pdf", PDF);
        }
        assertThatThrownBy(() -> attachments.add(officer, visit, "又一个.pdf", PDF))
                .hasMessage("visits.attachment.many");
    }

    @Test
    void who_had_no_hand_in_the_visit_adds_nothing_and_takes_nothing_back() {
        UUID id = attachments.add(officer, visit, "材料.pdf", PDF);
        Actor other = Actors.with(Role.LIAISON_OFFICER);
        assertThatThrownBy(() -> attachments.add(other, visit, "材料.pdf", PDF)).hasMessage("visits.attachment.notYours");
        assertThatThrownBy(() -> attachments.withdraw(other, id, "不该在这里")).hasMessage("visits.attachment.notAdded");
        assertThat(attachments.of(other, visit).getFirst().hindrance()).isEqualTo("visits.attachment.notAdded");
        assertThat(attachments.hindrance(clerk, visit)).isNull();
    }

    @Test
    void a_file_taken_back_is_named_with_the_reason_but_no_longer_handed_out() {
        UUID id = attachments.add(officer, visit, "传错了.pdf", PDF);
        assertThatThrownBy(() -> attachments.withdraw(officer, id, " ")).hasMessage("visits.reason.missing");
        attachments.withdraw(officer, id, "传错了文件");
        assertThat(attachments.of(clerk, visit)).singleElement().satisfies(row -> {
            assertThat(row.withdrawn()).isTrue();
            assertThat(row.withdrawnWhy()).isEqualTo("传错了文件");
        });
        assertThatThrownBy(() -> attachments.file(clerk, id)).hasMessage("visits.attachment.gone");
        assertThatThrownBy(() -> attachments.withdraw(clerk, id, "再撤一次")).hasMessage("visits.attachment.gone");
        assertThatThrownBy(() -> jdbc.sql("delete from visit_attachment where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_withdrawn_record_takes_no_files() {
        visits.withdraw(officer, visit, queries.details(officer, visit).version(), "记错了");
        assertThatThrownBy(() -> attachments.add(officer, visit, "材料.pdf", PDF)).hasMessage("visits.change.withdrawn");
    }
}
