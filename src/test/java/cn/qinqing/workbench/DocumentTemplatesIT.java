package cn.qinqing.workbench;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.DocumentPlaces.Place;
import cn.qinqing.exchange.Problem;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DocumentTemplatesIT extends DatabaseTest {

    @Autowired
    private DocumentTemplates templates;

    @Autowired
    private Documents documents;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private final Actor clerk = Actors.may(Right.TEMPLATE_EDIT, Right.ASSIGNMENT_READ);
    private final Kind kind = new Kind("letter-" + Ids.next());

    private record Kind(String code) implements DocumentKind {

        @Override
        public Right right() {
            return Right.ASSIGNMENT_READ;
        }

        @Override
        public DocumentPlaces places() {
            return new DocumentPlaces(List.of(Place.required("收件人", "巴州某某公司")), List.of());
        }

        @Override
        public byte[] standard() {
            return letter("自带的信：{{收件人}}");
        }
    }

    private static byte[] letter(String words) {
        return new WordLayout(false).title("函").text(words).docx();
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }

    private String made() {
        return text(documents
                .make(clerk, kind, "函", "1", new DocumentData(Map.of("收件人", "博斯腾纺织"), Map.of()))
                .word());
    }

    private static String text(byte[] docx) {
        try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return word.getText();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void put(String words, LocalDate from) {
        templates.put(clerk, kind, words + ".docx", letter(words), from, "改版");
    }

    @Test
    void documents_are_made_of_the_products_template_until_another_is_in_force() {
        assertThat(made()).contains("自带的信：博斯腾纺织");
        put("明天的信：{{收件人}}", today().plusDays(1));
        assertThat(made()).contains("自带的信：博斯腾纺织");
        put("今天的信：{{收件人}}", today());
        assertThat(made()).contains("今天的信：博斯腾纺织");
        templates.restore(clerk, kind, today(), "");
        assertThat(made()).contains("自带的信：博斯腾纺织");
    }

    @Test
    void each_day_keeps_its_template_and_one_put_later_for_the_same_day_takes_its_place() {
        put("甲：{{收件人}}", today().plusDays(10));
        put("乙：{{收件人}}", today());
        put("丙：{{收件人}}", today().plusDays(10));
        assertThat(templates.versions(clerk, kind))
                .extracting(TemplateVersion::fileName, TemplateVersion::period)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("丙：{{收件人}}.docx", Period.openFrom(today().plusDays(10))),
                        org.assertj.core.groups.Tuple.tuple("甲：{{收件人}}.docx", null),
                        org.assertj.core.groups.Tuple.tuple(
                                "乙：{{收件人}}.docx", new Period(today(), today().plusDays(10))));
    }

    @Test
    void what_the_check_finds_keeps_a_template_out() {
        assertThat(templates.check(clerk, kind, letter("没有占位符")))
                .extracting(Problem::key)
                .containsExactly("exchange.template.missing");
        refused("workbench.template.faulty", () -> put("没有占位符", today()));
        refused("workbench.template.faulty", () -> documents.preview(clerk, kind, "函", letter("没有占位符")));
        refused(
                "exchange.template.notWord",
                () -> templates.put(clerk, kind, "a.docx", new byte[] {1, 2}, today(), ""));
        assertThat(templates.versions(clerk, kind)).isEmpty();
    }

    @Test
    void a_preview_shows_invented_content() {
        assertThat(text(documents
                        .preview(clerk, kind, "函", letter("试看：{{收件人}}"))
                        .word()))
                .contains("试看：巴州某某公司");
    }

    @Test
    void past_days_the_same_template_long_notes_and_others_are_refused() {
        refused("workbench.template.past", () -> put("信：{{收件人}}", today().minusDays(1)));
        byte[] letter = letter("信：{{收件人}}");
        templates.put(clerk, kind, "a.docx", letter, today(), "");
        refused("workbench.template.same", () -> templates.put(clerk, kind, "b.docx", letter, today().plusDays(3), ""));
        refused("workbench.template.note", () -> templates.restore(clerk, kind, today(), "长".repeat(201)));
        Actor other = Actors.may(Right.ASSIGNMENT_READ);
        assertThatThrownBy(() -> templates.put(other, kind, "c.docx", letter, today(), ""))
                .isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> templates.restore(other, kind, today(), "")).isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> templates.content(other, kind, null)).isInstanceOf(RightMissing.class);
    }

    @Test
    void the_products_own_is_not_restored_where_it_holds() {
        refused("workbench.template.same", () -> templates.restore(clerk, kind, today(), ""));
    }

    @Test
    void a_template_that_was_exchanged_on_the_disk_is_not_filled() throws IOException {
        put("信：{{收件人}}", today());
        var file = templates.versions(clerk, kind).getFirst().file();
        Files.write(files.locate(file), letter("换掉的信：{{收件人}}"));
        refused("workbench.template.altered", this::made);
    }

    @Test
    void a_template_is_downloaded_as_it_was_sent_and_only_under_its_kind() {
        byte[] letter = letter("信：{{收件人}}");
        templates.put(clerk, kind, "a.docx", letter, today(), "");
        var file = templates.versions(clerk, kind).getFirst().file();
        assertThat(templates.content(clerk, kind, file)).isEqualTo(letter);
        Kind other = new Kind("other-" + Ids.next());
        refused("shared.id.unknown", () -> templates.content(clerk, other, file));
    }

    @Test
    void versions_are_only_added_and_each_is_in_the_log() {
        put("信：{{收件人}}", today());
        assertThatThrownBy(() -> jdbc.sql("update document_template set note = 'x' where kind = ?")
                        .param(kind.code())
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from document_template where kind = ?")
                        .param(kind.code())
                        .update())
                .hasMessageContaining("append-only");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'template.put' and subject_id = ?")
                        .param(kind.code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
