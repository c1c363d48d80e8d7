package cn.qinqing.assignments.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.LibreOffice;
import cn.qinqing.UiTest;
import cn.qinqing.assignments.AssignmentFilter;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.HandedOver;
import cn.qinqing.assignments.Handovers;
import cn.qinqing.assignments.Holder;
import cn.qinqing.assignments.LeaderList;
import cn.qinqing.assignments.LeaderLists;
import cn.qinqing.assignments.Liaisons;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.exchange.WordTemplate;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.DocumentKind;
import cn.qinqing.workbench.Documents;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobMessage;
import cn.qinqing.workbench.JobRow;
import cn.qinqing.workbench.JobState;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.MadeDocument;
import cn.qinqing.workbench.StoredClerk;
import cn.qinqing.workbench.StoredFiles;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The annex and the handover sheet as documents. */
class DocumentsTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private Liaisons made;
    private Actor.Person me;
    private final String leader = "附" + han(Ids.next().toString());
    private final String open = "公开企业" + Ids.next();

    @BeforeEach
    void data() {
        made = new Liaisons(beans);
        me = TestAccounts.stored(jdbc);
        Actors.signIn(me.account(), null, made.office(), Role.COMMERCE_CLERK);
        PostId post = made.post();
        made.appoint(post, made.person(leader), made.today);
        EnterpriseId named = made.bean(EnterpriseService.class)
                .create(made.clerk, EnterpriseForms.named(open, "652824", ListingConsent.GIVEN));
        made.leader(named, post);
        made.begin(named, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(made.officer("附件联络员")));
        made.leader(made.enterprise(), post);
    }

    private AssignmentFilter filter() {
        return new AssignmentFilter(made.today, leader, null, null);
    }

    @Test
    void the_log_can_name_every_kind_of_document() {
        assertThat(beans.getBeansOfType(DocumentKind.class).values())
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(Sentences.of("workbench.document." + kind.code()))
                        .doesNotContain("!{", "workbench."));
    }

    @Test
    void the_public_list_leaves_out_who_refuses_and_the_one_of_the_house_does_not() {
        LeaderLists lists = made.bean(LeaderLists.class);
        LeaderList shown = lists.of(made.clerk, filter(), true);
        assertThat(shown.refused()).isEqualTo(1);
        assertThat(shown.lines()).singleElement().satisfies(line -> {
            assertThat(line.enterprise()).isEqualTo(open);
            assertThat(line.leader()).isEqualTo(leader);
            assertThat(line.officer()).isEqualTo("附件联络员");
        });
        LeaderList whole = lists.of(made.clerk, filter(), false);
        assertThat(whole.refused()).isZero();
        assertThat(whole.lines()).hasSize(2);
    }

    @Test
    void a_number_that_is_not_public_stands_in_the_list_of_the_house_alone() {
        PersonId officer = new PersonId(jdbc.sql(
                        "select a.person_id from assignment a join enterprise e on e.id = a.enterprise_id where e.name = ? and a.role = 'LIAISON_OFFICER'")
                .param(open)
                .query(java.util.UUID.class)
                .single());
        jdbc.sql(
                        "insert into office_phone (id, person_id, number, visibility) values (?, ?, '0996-2033445', 'INTERNAL')")
                .params(Ids.next(), officer.value())
                .update();
        LeaderLists lists = made.bean(LeaderLists.class);
        LeaderList shown = lists.of(made.clerk, filter(), true);
        assertThat(shown.withheld()).isEqualTo(1);
        assertThat(shown.lines().getFirst().phone()).isNull();
        assertThat(lists.of(made.clerk, filter(), false).lines())
                .extracting(LeaderList.Line::phone)
                .contains("0996-2033445");
    }

    @Test
    void the_annex_is_made_of_what_the_list_shows_as_word_and_as_the_same_in_pdf() throws IOException {
        AnnexDocument annex = made.bean(AnnexDocument.class);
        MadeDocument document = made.bean(Documents.class)
                .make(
                        made.clerk,
                        annex,
                        "名单",
                        "今天",
                        annex.data(
                                made.bean(LeaderLists.class).of(made.clerk, filter(), true),
                                new AnnexDocument.Frame("附件1", "联系企业名单", "截至今天", "说明在此")));
        for (String text : List.of(word(document), pdf(document))) {
            assertThat(text.replaceAll("\\s", "")).contains("附件1", "联系企业名单", "截至今天", leader, open, "说明在此");
        }
    }

    @Test
    void the_button_of_the_list_makes_the_annex_and_refuses_one_without_a_title() {
        UI.getCurrent().navigate("assignments", new QueryParameters(Map.of("q", List.of(leader))));
        _click(_get(Button.class, spec -> spec.withText("名单附件")));
        TextField title = _get(TextField.class, spec -> spec.withLabel("标题"));
        _setValue(title, " ");
        _click(_get(Button.class, spec -> spec.withText("生成文书")));
        assertThat(title.getErrorMessage()).isEqualTo("请填写标题。");
        _setValue(title, "某年名单");
        _click(_get(Button.class, spec -> spec.withText("生成文书")));
        FilesDialog files = _get(FilesDialog.class);
        assertThat(_find(files, Anchor.class)).extracting(Anchor::getText).containsExactly("下载 Word（.docx）", "下载 PDF");
        assertThat(files.getElement().getTextRecursively()).contains("有 1 户企业不同意公开");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'document.made' and subject_id = ?")
                        .param(made.today.toString())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_long_annex_is_made_in_the_background_and_stays_with_the_job() throws IOException {
        AnnexJob annex = made.bean(AnnexJob.class);
        AnnexDocument.Frame frame = new AnnexDocument.Frame("附件1", "后台名单", "截至今天", "说明在此");
        JobId job = annex.start(me(), filter(), true, frame, "后台名单（今天）");
        JobRow over = over(job);
        assertThat(over.state()).isEqualTo(JobState.DONE);
        assertThat(over.message()).isEqualTo(JobMessage.of("assignments.annex.job.done", 1, 1, 0));
        StoredFiles files = made.bean(StoredFiles.class);
        var stored = files.get(made.bean(Jobs.class).result(me(), job));
        assertThat(stored.name()).isEqualTo("后台名单（今天）.zip");
        try (ZipFile zip = new ZipFile(files.locate(stored.id()).toFile(), StandardCharsets.UTF_8)) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("后台名单（今天）.docx", "后台名单（今天）.pdf");
            try (XWPFWordExtractor text =
                    new XWPFWordExtractor(new XWPFDocument(zip.getInputStream(zip.getEntry("后台名单（今天）.docx"))))) {
                assertThat(text.getText()).contains(open, leader);
            }
        }
    }

    @Test
    void an_annex_that_a_dead_process_left_is_made_anew() {
        Actor.Person clerk = StoredClerk.in(beans);
        JobId job = made.bean(AnnexJob.class)
                .start(clerk, filter(), true, new AnnexDocument.Frame("附件1", "名单", "截至今天", ""), "名单");
        over(clerk, job);
        jdbc.sql(
                        "update job set state = 'RUNNING', result_file_id = null, ended_at = null, heartbeat_at = now(6) - interval 1 day, process = uuid() where id = ?")
                .param(job.value())
                .update();
        JobRow again = over(clerk, job);
        assertThat(again.state()).isEqualTo(JobState.DONE);
        assertThat(again.result()).isNotNull();
    }

    private Actor.Person me() {
        return new Actor.Person(
                me.account(), null, made.office(), null, "测试人员", EnumSet.allOf(Right.class), Scope.all("test"));
    }

    private JobRow over(JobId job) {
        return over(me, job);
    }

    private JobRow over(Actor owner, JobId job) {
        Jobs jobs = made.bean(Jobs.class);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(owner, job).orElseThrow().state().isOver()
                        && jobs.find(owner, job).orElseThrow().state() != JobState.INTERRUPTED);
        return jobs.find(owner, job).orElseThrow();
    }

    @Test
    @Tag("long")
    void an_annex_opens_in_libreoffice_and_becomes_pdf_there_without_loss(@TempDir Path folder) throws Exception {
        AnnexDocument annex = made.bean(AnnexDocument.class);
        List<LeaderList.Line> lines = IntStream.range(0, 300)
                .mapToObj(n -> new LeaderList.Line(
                        "领导" + n,
                        "自治州副州长" + n,
                        "新疆巴州某某特色林果产业发展第" + n + "有限责任公司",
                        "652801",
                        "州商务局" + n,
                        "联络员" + n,
                        "0996-20" + (10000 + n),
                        Period.openFrom(made.today)))
                .toList();
        Path word = Files.write(
                folder.resolve("annex.docx"),
                made.bean(Documents.class)
                        .make(
                                made.clerk,
                                annex,
                                "名单",
                                "今天",
                                annex.data(
                                        new LeaderList(lines, 0, 0),
                                        new AnnexDocument.Frame("附件1", "联系企业名单", "截至今天", "说明在此")))
                        .word());
        Path pdf = folder.resolve("annex.pdf");
        LibreOffice.pdf(word, pdf);
        try (PDDocument drawn = Loader.loadPDF(pdf.toFile());
                XWPFDocument document = new XWPFDocument(Files.newInputStream(word))) {
            String text = new PDFTextStripper().getText(drawn).replaceAll("\\s", "");
            List<String> cells = document.getTables().getFirst().getRows().stream()
                    .flatMap(row -> row.getTableCells().stream())
                    .map(cell -> cell.getText().replaceAll("\\s", ""))
                    .toList();
            assertThat(cells).hasSize(9 * 301);
            assertThat(cells).allSatisfy(cell -> assertThat(text).contains(cell));
            assertThat(text).contains("附件1", "联系企业名单", "（截至今天）", "说明在此");
            assertThat(drawn.getNumberOfPages()).as("lying paper, many pages").isGreaterThan(5);
            assertThat(drawn.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(drawn.getPage(0).getMediaBox().getHeight());
            for (PDPage page : drawn.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded())
                            .as("fonts go along")
                            .isTrue();
                }
            }
        }
    }

    @Test
    void a_handover_sheet_names_what_passes_and_the_lines_to_sign() throws IOException {
        HandedOver handed = new HandedOver(beans);
        var id = handed.sheet("移交人甲", handed.person("接收人乙"));
        UI.getCurrent().navigate("handovers/" + id);
        _click(_get(Button.class, spec -> spec.withText("生成文书")));
        assertThat(_find(_get(FilesDialog.class), Anchor.class)).hasSize(2);
        HandoverDocument kind = made.bean(HandoverDocument.class);
        var sheet = made.bean(Handovers.class).details(made.clerk, id);
        MadeDocument document =
                made.bean(Documents.class).make(made.clerk, kind, "交接单", id.toString(), kind.data(sheet, made.today));
        for (String text : List.of(word(document), pdf(document))) {
            assertThat(text.replaceAll("\\s", ""))
                    .contains(
                            "工作交接单",
                            "移交人甲",
                            "接收人乙",
                            sheet.lines().getFirst().what().replaceAll("\\s", ""));
        }
    }

    @Test
    void the_templates_that_come_along_name_their_places() {
        beans.getBeansOfType(DocumentKind.class)
                .values()
                .forEach(kind -> assertThat(WordTemplate.problems(kind.standard(), kind.places()))
                        .as(kind.code())
                        .isEmpty());
    }

    /** A name of Chinese characters alone that nobody else has. */
    private static String han(String hex) {
        return hex.substring(hex.length() - 8)
                .chars()
                .mapToObj(digit -> String.valueOf("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳".charAt(Character.digit(digit, 16))))
                .collect(java.util.stream.Collectors.joining());
    }

    private static String word(MadeDocument document) throws IOException {
        try (XWPFWordExtractor text =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(document.word())))) {
            return text.getText();
        }
    }

    private static String pdf(MadeDocument document) throws IOException {
        assertThat(document.noPdf()).isNull();
        try (PDDocument pdf =
                Loader.loadPDF(java.util.Objects.requireNonNull(document.pdf()).get())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
