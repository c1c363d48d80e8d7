package cn.qinqing.demo;

import static cn.qinqing.policies.PolicyConditionKind.ESTABLISHED;
import static cn.qinqing.policies.PolicyConditionKind.INDUSTRY;
import static cn.qinqing.policies.PolicyConditionKind.KIND;
import static cn.qinqing.policies.PolicyConditionKind.PLACE;
import static cn.qinqing.policies.PolicyConditionKind.SIZE;
import static cn.qinqing.policies.PolicyConditionKind.STAGE;

import cn.qinqing.enterprises.SizeForm;
import cn.qinqing.enterprises.SizeRules;
import cn.qinqing.enterprises.SizeService;
import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyConditionKind;
import cn.qinqing.policies.PolicyDetails;
import cn.qinqing.policies.PolicyFits;
import cn.qinqing.policies.PolicyForm;
import cn.qinqing.policies.PolicyId;
import cn.qinqing.policies.PolicyLevel;
import cn.qinqing.policies.PolicyQueries;
import cn.qinqing.policies.PolicyService;
import cn.qinqing.policies.PolicyVersion;
import cn.qinqing.shared.EnterpriseId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A library of invented policies of state, region, prefecture and counties, one changed, one abolished; all matched. */
@Component
@Order(10)
class DemoPolicies implements DemoStep {

    private static final int JUDGED = 300;

    private static final String KORLA = "652801";

    private final PolicyService policies;
    private final PolicyQueries queries;
    private final PolicyFits fits;
    private final SizeService sizes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoPolicies(
            PolicyService policies,
            PolicyQueries queries,
            PolicyFits fits,
            SizeService sizes,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.policies = policies;
        this.queries = queries;
        this.fits = fits;
        this.sizes = sizes;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A policy in one line of the table below. */
    private record Line(
            PolicyLevel level,
            @Nullable String division,
            String number,
            String title,
            String organ,
            String unit,
            String benefit,
            String how,
            List<PolicyCondition> conditions) {}

    @Override
    public void make(DemoPeople.Staff staff, LocalDate today) {
        int year = today.getYear();
        judge(today);
        transaction.executeWithoutResult(status -> {
            for (Line line : lines(today)) {
                create(staff, line, LocalDate.of(year - 1, 1, 1));
            }
            PolicyId interest = found("工业企业流动资金贷款贴息");
            change(interest, today.minusDays(40), "按贷款基准利率的百分之五十贴息，单户每年最高一百万元（原最高六十万元）");
            PolicyId old = create(
                    staff,
                    line(
                            PolicyLevel.PREFECTURE,
                            "巴政办发〔" + (year - 3) + "〕41号",
                            "工业企业扩大生产奖励办法",
                            "州政府办公室",
                            "州工信局",
                            "产值同比增长百分之十以上的，一次性奖励十万元",
                            "每年一季度向县市工信部门申报"),
                    LocalDate.of(year - 3, 6, 1));
            policies.abolish(
                    DemoPrefecture.ACTOR,
                    old,
                    0,
                    today.minusDays(60),
                    "巴政发〔" + year + "〕9号宣布废止",
                    found("规上工业企业稳产增产奖励"));
        });
        fits.matchNow(DemoPrefecture.ACTOR);
    }

    /** Sizes of some enterprises by their figures of last year; the others are not judged yet. */
    private void judge(LocalDate today) {
        List<Object[]> some = jdbc.sql("""
                        select id, version, name from enterprise where merged_into is null and kind = 'ENTERPRISE' and state = 'OPERATING'
                          and size_class is null and industry_code like 'C%' order by name limit ?""")
                .param(JUDGED)
                .query((row, n) -> new Object[] {row.getObject(1, UUID.class), row.getInt(2), row.getString(3)})
                .list();
        transaction.executeWithoutResult(status -> some.forEach(one -> {
            int lot = Math.floorMod(one[2].hashCode(), 1_000);
            sizes.judge(
                    DemoPrefecture.ACTOR,
                    new EnterpriseId((UUID) one[0]),
                    new SizeForm(
                            today.withDayOfYear(1).minusDays(1),
                            Map.of(
                                    SizeRules.Measure.STAFF,
                                    new BigDecimal(8 + lot / 2 + (lot % 10 == 0 ? 600 : 0)),
                                    SizeRules.Measure.REVENUE,
                                    new BigDecimal(180 + lot * 9L + (lot % 10 == 0 ? 45_000 : 0))),
                            null,
                            null,
                            (Integer) one[1]));
        }));
    }

    private static PolicyCondition[] any(PolicyConditionKind kind, String... wanted) {
        return Arrays.stream(wanted).map(one -> PolicyCondition.of(kind, one)).toArray(PolicyCondition[]::new);
    }

    private static List<PolicyCondition> all(PolicyCondition[]... kinds) {
        List<PolicyCondition> all = new ArrayList<>();
        Arrays.stream(kinds).forEach(kind -> all.addAll(List.of(kind)));
        return all;
    }

    private static PolicyCondition[] founded(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new PolicyCondition[] {PolicyCondition.days(ESTABLISHED, from, to)};
    }

    private static PolicyCondition[] window(LocalDate from, LocalDate last) {
        return new PolicyCondition[] {PolicyCondition.days(PolicyConditionKind.WINDOW, from, last.plusDays(1))};
    }

    private static Line line(
            PolicyLevel level,
            String number,
            String title,
            String organ,
            String unit,
            String benefit,
            String how,
            PolicyCondition[]... conditions) {
        return new Line(level, null, number, title, organ, unit, benefit, how, all(conditions));
    }

    private static Line county(
            String division,
            String number,
            String title,
            String organ,
            String unit,
            String benefit,
            PolicyCondition[]... conditions) {
        return new Line(
                PolicyLevel.COUNTY,
                division,
                number,
                title,
                organ,
                unit,
                benefit,
                "向本县市政务服务中心惠企政策窗口申报",
                all(any(PLACE, division), all(conditions).toArray(PolicyCondition[]::new)));
    }

    private static List<Line> lines(LocalDate today) {
        int year = today.getYear();
        LocalDate spring = LocalDate.of(year, 3, 1);
        PolicyCondition[] factories = any(INDUSTRY, "C");
        PolicyCondition[] small = any(SIZE, "SMALL", "MICRO");
        String free = "免申即享，由系统比对后直接兑现";
        return List.of(
                line(
                        PolicyLevel.STATE,
                        "财税〔" + (year - 3) + "〕12号",
                        "小型微利企业所得税优惠",
                        "财政部、税务总局",
                        "州税务局",
                        "年应纳税所得额不超过三百万元的部分，减按百分之二十五计入应纳税所得额",
                        free,
                        small),
                line(
                        PolicyLevel.STATE,
                        "财税〔" + (year - 3) + "〕43号",
                        "先进制造业企业增值税加计抵减",
                        "财政部、税务总局",
                        "州税务局",
                        "按当期可抵扣进项税额加计百分之五抵减",
                        "电子税务局申报时填写",
                        factories),
                line(
                        PolicyLevel.STATE,
                        "人社部发〔" + (year - 2) + "〕19号",
                        "失业保险稳岗返还",
                        "人力资源社会保障部",
                        "州人社局",
                        "按上年度实缴失业保险费返还，大型企业百分之三十，中小微企业百分之六十",
                        free,
                        any(KIND, "ENTERPRISE", "SOLE_PROPRIETOR"),
                        any(STAGE, "PRODUCING")),
                line(
                        PolicyLevel.REGION,
                        "新政办发〔" + (year - 1) + "〕33号",
                        "纺织服装产业用工补贴",
                        "自治区政府办公厅",
                        "州人社局",
                        "新招用员工签订一年以上合同的，每人每年补贴五千元",
                        "按季度向县市人社部门申报",
                        any(INDUSTRY, "C17", "C18")),
                line(
                        PolicyLevel.REGION,
                        "新工信规〔" + (year - 1) + "〕4号",
                        "“专精特新”中小企业奖励",
                        "自治区工信厅",
                        "州工信局",
                        "首次认定的，一次性奖励二十万元",
                        "自治区中小企业服务平台申报",
                        factories,
                        any(SIZE, "MEDIUM", "SMALL"),
                        founded(null, LocalDate.of(year - 2, 1, 1))),
                line(
                        PolicyLevel.REGION,
                        "新财建〔" + (year - 1) + "〕57号",
                        "农产品加工业技术改造补助",
                        "自治区财政厅",
                        "州农业农村局",
                        "设备投资额的百分之十，单个项目最高三百万元",
                        "经县市农业农村部门审核后上报",
                        any(INDUSTRY, "C13", "C14"),
                        any(STAGE, "SETTLING", "PRODUCING"),
                        window(spring, LocalDate.of(year, 12, 20))),
                line(
                        PolicyLevel.REGION,
                        "新发改规〔" + (year - 1) + "〕2号",
                        "绿色电价支持政策",
                        "自治区发展改革委",
                        "州发改委",
                        "符合条件的项目执行优惠电价",
                        "向属地供电公司申请",
                        any(INDUSTRY, "C26", "C30", "C31", "C32")),
                line(
                        PolicyLevel.PREFECTURE,
                        "巴政办发〔" + (year - 1) + "〕12号",
                        "工业企业流动资金贷款贴息",
                        "州政府办公室",
                        "州工信局",
                        "按贷款基准利率的百分之五十贴息，单户每年最高六十万元",
                        "每季度首月十五日前向县市工信部门申报",
                        factories,
                        any(SIZE, "MEDIUM", "SMALL", "MICRO")),
                line(
                        PolicyLevel.PREFECTURE,
                        "巴政办发〔" + (year - 1) + "〕18号",
                        "规上工业企业稳产增产奖励",
                        "州政府办公室",
                        "州工信局",
                        "季度产值同比增长百分之十以上的，每季度奖励五万元",
                        "由统计数据比对，免申即享",
                        any(INDUSTRY, "B", "C", "D"),
                        any(SIZE, "LARGE", "MEDIUM", "SMALL")),
                line(
                        PolicyLevel.PREFECTURE,
                        "巴政办发〔" + (year - 1) + "〕25号",
                        "招商引资项目落地“一站式”服务",
                        "州政府办公室",
                        "州商务局",
                        "为在谈、签约、在建项目指定服务管家，代办立项、用地、环评、施工许可",
                        "向州商务局招商服务科提出",
                        any(STAGE, "SETTLING")),
                line(
                        PolicyLevel.PREFECTURE,
                        "巴政办发〔" + year + "〕3号",
                        "企业开办零成本",
                        "州政府办公室",
                        "州市场监管局",
                        "免费刻制四枚印章、免费邮寄证照、免费税务数字证书",
                        "企业开办“一网通办”平台，半个工作日办结",
                        any(STAGE, "START_UP")),
                line(
                        PolicyLevel.PREFECTURE,
                        "巴财金〔" + year + "〕7号",
                        "中小微企业融资担保费补贴",
                        "州财政局",
                        "州金融办",
                        "担保费率降至百分之一以下，差额由财政补贴",
                        "向合作担保机构提出，担保机构统一申报",
                        any(SIZE, "MEDIUM", "SMALL", "MICRO")),
                line(
                        PolicyLevel.PREFECTURE,
                        "巴人社发〔" + year + "〕15号",
                        "企业吸纳高校毕业生社保补贴",
                        "州人社局",
                        "州人社局",
                        "按单位缴纳部分给予最长三年社保补贴",
                        "按季度向参保地人社部门申报",
                        any(KIND, "ENTERPRISE"),
                        small),
                line(
                        PolicyLevel.PREFECTURE,
                        "巴科发〔" + year + "〕6号",
                        "高新技术企业认定奖励",
                        "州科技局",
                        "州科技局",
                        "首次认定奖励三十万元，重新认定奖励十万元",
                        "认定公告后三十日内申报",
                        any(INDUSTRY, "C", "I", "M"),
                        founded(null, LocalDate.of(year - 1, 1, 1))),
                line(
                        PolicyLevel.PREFECTURE,
                        "巴工信发〔" + year + "〕11号",
                        "企业数字化改造诊断服务",
                        "州工信局",
                        "州工信局",
                        "免费上门诊断，改造投入补助百分之二十，最高五十万元",
                        "向州工信局信息化科报名",
                        factories,
                        window(today.minusDays(30), today.plusDays(60))),
                line(
                        PolicyLevel.PREFECTURE,
                        "巴商发〔" + year + "〕8号",
                        "外贸企业出口信用保险补助",
                        "州商务局",
                        "州商务局",
                        "保费补助百分之五十，单户最高二十万元",
                        "每年四月集中申报",
                        any(INDUSTRY, "C", "F51"),
                        window(LocalDate.of(year, 4, 1), LocalDate.of(year, 4, 30))),
                line(
                        PolicyLevel.PREFECTURE,
                        "巴农发〔" + year + "〕21号",
                        "番茄、辣椒、香梨加工原料基地补助",
                        "州农业农村局",
                        "州农业农村局",
                        "订单种植每亩补助八十元",
                        "与合作社签订订单后申报",
                        any(INDUSTRY, "C13", "A01")),
                line(
                        PolicyLevel.PREFECTURE,
                        "巴政办发〔" + year + "〕30号",
                        "商会协会服务企业项目资助",
                        "州政府办公室",
                        "州工商联",
                        "组织银企对接、法律体检等服务的，每场资助一万元",
                        "向州工商联申报",
                        any(KIND, "CHAMBER", "ASSOCIATION")),
                line(
                        PolicyLevel.PREFECTURE,
                        "巴市监发〔" + year + "〕5号",
                        "首次违法轻微不罚清单",
                        "州市场监管局",
                        "州市场监管局",
                        "四十二项轻微违法行为首次发生并及时改正的，不予处罚",
                        "无需申请，执法时直接适用"),
                county(
                        KORLA,
                        "库政办发〔" + year + "〕6号",
                        "库尔勒市纺织企业运费补贴",
                        "库尔勒市政府办公室",
                        "州工信局",
                        "出疆产品每吨补贴二百元",
                        any(INDUSTRY, "C17", "C18")),
                county(
                        KORLA,
                        "库政办发〔" + year + "〕14号",
                        "库尔勒市标准厂房租金减免",
                        "库尔勒市政府办公室",
                        "州商务局",
                        "入驻标准厂房前三年免租金",
                        factories,
                        founded(LocalDate.of(year - 5, 1, 1), null)),
                county(
                        "652822",
                        "轮政办发〔" + year + "〕9号",
                        "轮台县石油装备制造企业奖励",
                        "轮台县政府办公室",
                        "州工信局",
                        "新增设备投资一千万元以上的，奖励百分之三",
                        any(INDUSTRY, "C34", "C35", "C33")),
                county(
                        "652823",
                        "尉政办发〔" + year + "〕4号",
                        "尉犁县棉花加工企业用电补贴",
                        "尉犁县政府办公室",
                        "州发改委",
                        "加工季用电每度补贴五分",
                        any(INDUSTRY, "C13", "C17")),
                county(
                        "652824",
                        "若政办发〔" + year + "〕7号",
                        "若羌县红枣精深加工补助",
                        "若羌县政府办公室",
                        "州农业农村局",
                        "新产品上市的，一次性补助二十万元",
                        any(INDUSTRY, "C13", "C14"),
                        small),
                county(
                        "652828",
                        "硕政办发〔" + year + "〕5号",
                        "和硕县葡萄酒企业品牌推广补助",
                        "和硕县政府办公室",
                        "州文旅局",
                        "参加疆外展会的，展位费补助百分之八十",
                        any(INDUSTRY, "C15"),
                        window(spring, LocalDate.of(year, 10, 31))));
    }

    private PolicyId create(DemoPeople.Staff staff, Line line, LocalDate from) {
        return policies.create(
                DemoPrefecture.ACTOR,
                new PolicyForm(
                        null,
                        from,
                        null,
                        line.number(),
                        line.title(),
                        line.organ(),
                        line.level(),
                        line.division(),
                        "为支持企业发展，对符合条件的企业：" + line.benefit() + "。" + line.how() + "。",
                        line.benefit(),
                        line.how(),
                        staff.units().get(line.unit()),
                        "0996-20" + (10_000 + Math.floorMod(line.unit().hashCode(), 80_000)),
                        line.conditions(),
                        UUID.nameUUIDFromBytes(line.title().getBytes(StandardCharsets.UTF_8))));
    }

    private PolicyId found(String title) {
        return queries.pick(DemoPrefecture.ACTOR, title, 1).getFirst().id();
    }

    private void change(PolicyId id, LocalDate from, String benefit) {
        PolicyDetails now = queries.details(DemoPrefecture.ACTOR, id);
        PolicyVersion latest = now.latest();
        policies.change(
                DemoPrefecture.ACTOR,
                id,
                new PolicyForm(
                        now.version(),
                        from,
                        null,
                        latest.documentNo(),
                        latest.title(),
                        latest.organ(),
                        latest.level(),
                        latest.divisionCode(),
                        latest.summary(),
                        benefit,
                        latest.howToApply(),
                        latest.unit(),
                        Objects.requireNonNullElse(latest.phone(), ""),
                        latest.conditions(),
                        null));
    }
}
