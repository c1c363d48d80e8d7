package cn.qinqing.assignments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.BrowserTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.BeginAssignment;
import cn.qinqing.assignments.HandedOver;
import cn.qinqing.assignments.Holder;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The main path of assignments as a clerk goes it: a post changes hands, the successor takes over, what coverage shows is
 * proposed for, applied and taken back, and the annex is downloaded.
 */
class AssignmentsJourneyIT extends BrowserTest {

    private static final String BOHU = "652829";

    @Autowired
    ApplicationContext beans;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseQueries queries;

    @Autowired
    AssignmentService assignments;

    @Autowired
    PeopleService people;

    @Autowired
    JdbcClient jdbc;

    private final String key = "途" + letters(Ids.next());
    private HandedOver made;
    private UnitId unit;
    private PersonId leaving;
    private PostId post;
    private String successorLogin;
    private String successor;

    @BeforeEach
    void a_leader_who_leaves_and_three_enterprises_without_one() {
        made = new HandedOver(beans);
        unit = people.createUnit(
                made.clerk, new UnitForm("博湖" + key + "局", null, Organ.GOVERNMENT, UnitLevel.COUNTY, BOHU, null, null));
        leaving = made.person(key + "离任");
        post = leading(key + "副县长", leaving);
        leading(key + "政协主席", made.person(key + "在任"));
        EnterpriseId led = enterprise("随岗");
        begin(led, AssignmentRole.LEADER, new Holder.OfPost(post));
        begin(enterprise("服务"), AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(leaving));
        for (int i = 1; i <= 3; i++) {
            enterprise("待联系" + "一二三".charAt(i - 1));
        }
        successorLogin = account(Role.LEADER);
        successor = jdbc.sql("select p.name from account a join person p on p.id = a.person_id where a.login = ?")
                .param(successorLogin)
                .query(String.class)
                .single();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> queries.count(made.clerk, new EnterpriseFilter(key, null, null, null, false)) == 5);
    }

    @Test
    void a_post_changes_hands_and_the_enterprises_without_a_leader_get_one() throws IOException {
        String clerk = account(Role.COMMERCE_CLERK);
        Page page = open(1440, 900);
        signIn(page, clerk);
        changeHands(page);

        takeOver();

        page = open(1440, 900);
        signIn(page, clerk);
        proposeForWhomCoverageShows(page);
        applyAndTakeBack(page);
        downloadTheAnnex(page);
    }

    private void changeHands(Page page) {
        show(page, "changes?post=" + post);
        choose(page, "接任人", successor);
        page.getByText("名下其余 1 项不随这个岗位变动，默认保留").waitFor();
        page.getByText("名下其余 1 项不随这个岗位变动，默认保留").click();
        page.locator("main").getByLabel("文号").fill("州党干〔2026〕61号");
        page.locator("main").getByLabel("事由").fill("调任");
        accessible(page);
        picture(page, "journey-change-1440");
        press(page, "预览");
        page.getByText("将这样办理").waitFor();
        assertThat(page.locator("main").innerText())
                .contains("由继任者自然接替", "交给他人 " + successor)
                .doesNotContain("将无人负责");
        accessible(page);
        press(page, "确认办理");
        page.locator("h1").filter(having(key + "离任")).waitFor();
    }

    /** On a telephone, as leaders read. */
    private void takeOver() {
        Page page = open(390, 844);
        signIn(page, successorLogin);
        page.getByText(key + "离任 交来").first().waitFor();
        page.waitForTimeout(400);
        accessible(page);
        page.getByText(key + "离任 交来").first().click();
        page.locator("h1").filter(having(key + "离任 交 " + successor)).waitFor();
        assertThat(page.locator("main").innerText()).contains("随岗", "州党干〔2026〕61号", "待确认");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        accessible(page);
        picture(page, "journey-handover-390");
        press(page, "确认接收");
        page.getByText(Pattern.compile("已于 .* 确认")).first().waitFor();
        page.waitForTimeout(400);
        accessible(page);
    }

    private void proposeForWhomCoverageShows(Page page) {
        show(page, "coverage");
        accessible(page);
        picture(page, "journey-coverage-1440");
        Locator figure = page.locator("a[aria-label^='博湖县，没有联系领导：']");
        int count = Integer.parseInt(figure.innerText().replaceAll("\\D", ""));
        figure.click();
        page.locator("h1").filter(having("企业、商会")).waitFor();
        page.getByText("共 " + count + " 家").first().waitFor();

        page.locator("main").getByLabel("名称、简称、拼音、代码").first().fill(key);
        // what the figure counted goes on counting: the leader's own enterprise is not among them
        page.getByText("共 4 家").first().waitFor();
        picture(page, "journey-without-leader-1440");
        press(page, "全选当前筛选的 4 行");
        press(page, "提出安排建议");
        accessible(page);
        pressInDialog(page, "提出安排建议");
        page.locator("h1").filter(having("安排建议")).waitFor();
        page.getByText("草稿：共 4 家").first().waitFor();
        page.waitForTimeout(600);
        accessible(page);
        picture(page, "journey-proposal-1440");
        page.locator("vaadin-button[aria-label^='更改：']").first().click();
        page.locator("vaadin-dialog[opened] > *:visible").first().waitFor();
        page.waitForTimeout(400);
        accessible(page);
        // nobody for this one
        Locator leader = page.locator("vaadin-dialog[opened] vaadin-combo-box input");
        assertThat(leader.inputValue()).as("who was proposed").contains(key);
        leader.fill("");
        leader.press("Tab");
        page.waitForTimeout(300);
        pressInDialog(page, "更改人选");
        page.getByText("经办人指定。").first().waitFor();
    }

    private void applyAndTakeBack(Page page) {
        press(page, "执行建议");
        page.locator("vaadin-dialog[opened]").getByLabel("文号").fill("州党办〔2026〕62号");
        page.waitForTimeout(400);
        accessible(page);
        pressInDialog(page, "执行建议");
        page.locator("h1").filter(having("批量办理")).waitFor();
        page.getByText(Pattern.compile("已办理 [123] 行")).first().waitFor();
        page.waitForTimeout(600);
        accessible(page);
        picture(page, "journey-batch-1440");
        long led = led();
        assertThat(led).isBetween(1L, 3L);
        press(page, "撤销整批");
        pressInDialog(page, "撤销整批");
        page.getByText("已撤销 " + led + " 行").first().waitFor();
        assertThat(led()).isZero();
        page.waitForTimeout(600);
        accessible(page);
    }

    private void downloadTheAnnex(Page page) throws IOException {
        show(page, "assignments?q=" + key + "随岗");
        press(page, "名单附件");
        page.locator("vaadin-dialog[opened] > *:visible").first().waitFor();
        page.waitForTimeout(400);
        accessible(page);
        pressInDialog(page, "生成文书");
        Locator links = page.locator("vaadin-dialog[opened] a");
        links.last().waitFor();
        page.waitForTimeout(400);
        accessible(page);
        assertThat(links.count()).isEqualTo(2);
        assertThat(start(page, links.first())).isEqualTo("PK");
        assertThat(start(page, links.last())).isEqualTo("%P");
    }

    /** The first two letters of what a link downloads. */
    private static String start(Page page, Locator link) throws IOException {
        Download download = page.waitForDownload(link::click);
        byte[] bytes = Files.readAllBytes(download.path());
        assertThat(bytes.length).isGreaterThan(2_000);
        return new String(bytes, 0, 2, java.nio.charset.StandardCharsets.US_ASCII);
    }

    private long led() {
        return jdbc.sql("""
                        select count(*) from assignment a join enterprise e on e.id = a.enterprise_id
                        where e.name like ? and e.name not like '%随岗%' and a.role = 'LEADER'""").param("%" + key + "%").query(Long.class).single();
    }

    private static void choose(Page page, String label, String words) {
        page.locator("main").getByLabel(label).first().fill(words);
        page.locator("vaadin-combo-box-item").first().click();
        page.waitForTimeout(400);
    }

    private static void press(Page page, String words) {
        page.locator("main vaadin-button:visible").filter(having(words)).first().click();
        page.waitForTimeout(300);
    }

    private static void pressInDialog(Page page, String words) {
        page.locator("vaadin-dialog[opened] vaadin-button:visible")
                .filter(having(words))
                .last()
                .click();
    }

    private static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private PostId leading(String title, PersonId holder) {
        PostId made = people.createPost(this.made.clerk, new PostForm(title, unit, Organ.GOVERNMENT, true, BOHU));
        people.appoint(this.made.clerk, made, holder, Period.openFrom(this.made.today.minusYears(1)), null);
        return made;
    }

    private EnterpriseId enterprise(String name) {
        return enterprises.create(
                made.clerk, EnterpriseForms.named("博湖" + key + name + "有限公司", BOHU, ListingConsent.GIVEN));
    }

    private void begin(EnterpriseId enterprise, AssignmentRole role, Holder holder) {
        assignments.begin(
                made.clerk,
                BeginAssignment.of(enterprise, role, holder, Period.openFrom(made.today.minusMonths(3)), null));
    }

    /** Characters of names, for a name has no digits. */
    private static String letters(UUID id) {
        return id.toString()
                .substring(28)
                .chars()
                .mapToObj(c -> String.valueOf("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳".charAt(Character.digit(c, 16))))
                .collect(java.util.stream.Collectors.joining());
    }
}
