package cn.qinqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.exchange.DocumentPlaces.Place;
import cn.qinqing.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** Templates of documents: what is refused, and what filling makes of the rest. */
class WordTemplateTest {

    static final DocumentPlaces PLACES = new DocumentPlaces(
            List.of(Place.required("标题", "巴州某某名单"), Place.of("截至", "截至2026年11月24日")),
            List.of(new DocumentPlaces.Table(
                    "名单", List.of(Place.of("序号", "1"), Place.required("企业", "巴州甲企业有限公司"), Place.of("联系领导", "张三")))));

    static byte[] template() {
        return new WordLayout(true)
                .annexMark("附件1")
                .title("{{标题}}")
                .subtitle("（{{截至}}）")
                .table(
                        "名单",
                        List.of(
                                new WordLayout.Column("序号", "[序号]", 15),
                                new WordLayout.Column("企业", "[企业]", 120),
                                new WordLayout.Column("联系领导", "[联系领导]", 60)))
                .note("如信息有误请反馈。")
                .docx();
    }

    @Test
    void a_template_with_its_places_has_no_problem() {
        assertThat(WordTemplate.problems(template(), PLACES)).isEmpty();
    }

    @Test
    void filling_repeats_the_line_and_keeps_texts_as_they_are() throws IOException {
        DocumentData data = new DocumentData(
                Map.of("标题", "名单 {{截至}} & <甲>", "截至", "今天"),
                Map.of(
                        "名单",
                        List.of(
                                Map.of("序号", "1", "企业", "甲\n（分公司）", "联系领导", "买买提·艾力"),
                                Map.of("序号", "2", "企业", "=1+1", "联系领导", "[企业]"))));
        try (XWPFDocument filled =
                new XWPFDocument(new ByteArrayInputStream(WordTemplate.fill(template(), PLACES, data)))) {
            assertThat(filled.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("附件1", "名单 {{截至}} & <甲>", "（今天）");
            assertThat(filled.getTables().getFirst().getRows().stream()
                            .map(row -> row.getTableCells().stream()
                                    .map(cell -> cell.getText())
                                    .toList()))
                    .containsExactly(
                            List.of("序号", "企业", "联系领导"),
                            List.of("1", "甲\n（分公司）", "买买提·艾力"),
                            List.of("2", "=1+1", "[企业]"));
        }
    }

    @Test
    void a_place_that_word_cut_into_pieces_is_found() {
        byte[] cut = changed(document -> {
            XWPFParagraph title = document.getParagraphs().get(1);
            title.getRuns().getFirst().setText("{{标", 0);
            title.createRun().setText("题");
            title.createRun().setText("}}");
        });
        assertThat(WordTemplate.problems(cut, PLACES)).isEmpty();
    }

    @Test
    void unknown_missing_and_other_places_are_named() {
        byte[] wrong = changed(document -> {
            document.getParagraphs().get(1).getRuns().getFirst().setText("{{题目}} {{@标题}}", 0);
            document.getTables()
                    .getFirst()
                    .getRow(1)
                    .getCell(1)
                    .getParagraphs()
                    .getFirst()
                    .getRuns()
                    .getFirst()
                    .setText("[企业名]", 0);
        });
        assertThat(WordTemplate.problems(wrong, PLACES))
                .extracting(Problem::key, Problem::field)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("exchange.template.unknown", "题目"),
                        org.assertj.core.groups.Tuple.tuple("exchange.template.notPlain", null),
                        org.assertj.core.groups.Tuple.tuple("exchange.template.missing", "标题"),
                        org.assertj.core.groups.Tuple.tuple("exchange.template.unknown", "企业名"),
                        org.assertj.core.groups.Tuple.tuple("exchange.template.missing", "企业"));
    }

    @Test
    void a_table_without_a_line_to_repeat_is_refused() {
        byte[] wrong = changed(document -> document.getTables().getFirst().removeRow(1));
        assertThat(WordTemplate.problems(wrong, PLACES))
                .extracting(Problem::key)
                .containsExactly("exchange.template.noLine");
    }

    @Test
    void what_fetches_from_elsewhere_is_refused() {
        byte[] linked = changed(document -> document.getPackagePart()
                .addRelationship(
                        java.net.URI.create("http://example.invalid/a.dotm"),
                        TargetMode.EXTERNAL,
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"));
        byte[] including = changed(document -> document.getParagraphs()
                .getFirst()
                .getCTP()
                .addNewFldSimple()
                .setInstr(" INCLUDETEXT \"/etc/passwd\" "));
        assertThat(WordTemplate.problems(linked, PLACES))
                .extracting(Problem::key)
                .containsExactly("exchange.template.linked");
        assertThat(WordTemplate.problems(including, PLACES))
                .extracting(Problem::key)
                .containsExactly("exchange.template.fetching");
    }

    @Test
    void the_words_of_a_text_are_no_field() {
        byte[] text = changed(
                document -> document.getParagraphs().getFirst().createRun().setText("LINK 与 DDE 只是字"));
        assertThat(WordTemplate.problems(text, PLACES)).isEmpty();
    }

    @Test
    void what_is_no_word_document_is_refused() {
        for (byte[] other : List.of(
                "纯文本".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                WorkbookWriter.xlsx("表", List.of("甲"), List.of()))) {
            assertThatThrownBy(() -> WordTemplate.problems(other, PLACES))
                    .isInstanceOf(RuleViolation.class)
                    .extracting("key")
                    .isEqualTo("exchange.template.notWord");
        }
    }

    private static byte[] changed(Consumer<XWPFDocument> change) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template()))) {
            change.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
