package cn.qinqing.serviceplans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.exchange.DocumentData;
import cn.qinqing.identity.Role;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanOnePage;
import cn.qinqing.serviceplans.TimelineFixture;
import cn.qinqing.workbench.Documents;
import cn.qinqing.workbench.MadeDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The papers of a plan say what the plan says, and the leader's page is one page. */
class PlanPapersTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    private TimelineFixture made;

    @BeforeEach
    void a_plan() {
        made = new TimelineFixture(beans);
        Actors.signIn(made.clerk.account(), made.clerk.person(), made.clerk.unit(), Role.COMMERCE_CLERK);
    }

    @Test
    void the_plan_has_its_measures_and_its_milestones_as_a_time_line() throws IOException {
        PlanDocument document = beans.getBean(PlanDocument.class);
        DocumentData data = document.data(new PlanDocument.Source(made.details(), made.today));
        assertThat(data.fields()).containsEntry("企业名称", made.details().enterpriseName());
        assertThat(data.tables().get("措施清单")).extracting(row -> row.get("措施")).containsExactly("协调接入园区中压管网", "组织专场招聘");
        assertThat(data.tables().get("节点安排"))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.get("时间轴")).containsPattern("□"));
        MadeDocument paper =
                beans.getBean(Documents.class).make(made.clerk, document, "服务方案", made.plan.toString(), data);
        assertThat(text(paper, "plan-paper")).contains("一企一策服务方案", "环评批复");
    }

    @Test
    void the_leaders_page_is_one_page_however_much_there_is() throws IOException {
        OnePageDocument document = beans.getBean(OnePageDocument.class);
        PlanDetails plan = made.details();
        LocalDate day = made.today;
        PlanOnePage.Step step = new PlanOnePage.Step(12, "建设工程规划许可与施工图审查联合办理节点", day, day, "州住房和城乡建设局", "张三");
        List<PlanOnePage.Late> late = IntStream.range(0, 12)
                .mapToObj(n -> new PlanOnePage.Late(step, 30 + n, null, "图审机构意见多次补正，企业与设计单位仍在修改，".repeat(6)))
                .toList();
        List<PlanOnePage.Decision> decisions = IntStream.range(0, 12)
                .mapToObj(n -> new PlanOnePage.Decision(
                        PlanOnePage.Decision.Kind.COMMENT, List.of("3", "希望明确由谁牵头，完成时限能否提前，".repeat(6))))
                .toList();
        DocumentData data = document.data(
                new OnePageDocument.Source(plan, new PlanOnePage(List.of(step, step, step), late, decisions), day));
        MadeDocument paper =
                beans.getBean(Documents.class).make(made.clerk, document, "领导一页纸", made.plan.toString(), data);
        assertThat(text(paper, "one-page-paper")).contains("领导一页纸", "另有 9 项");
        try (PDDocument pdf = Loader.loadPDF(Objects.requireNonNull(paper.pdf()).get())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    private static String text(MadeDocument paper, String name) throws IOException {
        byte[] bytes = Objects.requireNonNull(paper.pdf()).get();
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(pictures.resolve(name + ".pdf"), bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
