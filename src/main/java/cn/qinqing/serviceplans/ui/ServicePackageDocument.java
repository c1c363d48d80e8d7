package cn.qinqing.serviceplans.ui;

import cn.qinqing.commitments.CommitmentRow;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentFrame;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.policies.PolicyBrief;
import cn.qinqing.serviceplans.ServicePackage;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The service package on paper (服务包). */
@Component
final class ServicePackageDocument implements DocumentKind {

    private static final String POLICIES = "政策";
    private static final String COMMITMENTS = "承诺";
    private static final String ISSUES = "诉求";
    private static final String CONTACTS = "联系人";

    /** A row of a table, cell by cell; without a number where a table says that there is nothing. */
    private record Row(boolean counted, List<String> cells) {

        private String at(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    private final DocumentFrame<ServicePackage> frame = DocumentFrame.of(ServicePackage.class)
            .required("企业", "巴州某某纺织有限公司", of -> of.enterprise().form().name())
            .required("制表日期", "2026-11-27", of -> Formats.day(of.madeOn()))
            .field("制表人", "张三", ServicePackage::madeBy)
            .field("信用代码", "91652801000000000X", of -> or(of.enterprise().form().uscc()))
            .field("主体类型", "企业", of -> label(of.enterprise().form().kind()))
            .field("属地", "库尔勒市　库尔勒工业园区", ServicePackageDocument::place)
            .field("地址", "库尔勒市工业园区1号", of -> or(of.enterprise().form().address()))
            .field("行业", "C17 纺织业", of -> industry(of.enterprise().form()))
            .field("规模", "小型（2025-12-31）", of -> size(of.enterprise().form()))
            .field(
                    "成立日期",
                    "2019-05-06",
                    of -> of.enterprise().form().foundedOn() == null
                            ? "—"
                            : Formats.day(of.enterprise().form().foundedOn()))
            .field("状态", "在营", of -> label(of.enterprise().form().state()))
            .field("项目", "二期厂房　在建", ServicePackageDocument::projects)
            .field("服务方案", "巴企策〔2026〕0001号　执行中", ServicePackageDocument::plans)
            .table(
                    POLICIES,
                    of -> rows(of.policies(), ServicePackageDocument::policy),
                    List.of(
                            counting(),
                            column("政策名称", "工业企业贷款贴息（巴政办发〔2026〕12号）", 42, 0).required(),
                            column("给付内容", "单户每年最高一百万元", 48, 1),
                            column("申报方式", "向县市工信部门申报", 28, 2),
                            column("承办和电话", "州工信局　0996-2023456", 26, 3)))
            .table(
                    COMMITMENTS,
                    of -> rows(of.commitments(), ServicePackageDocument::commitment),
                    List.of(
                            counting(),
                            column("承诺事项", "三年内厂房租金全免", 52, 0).required(),
                            column("承诺依据", "投资协议", 34, 1),
                            column("现任责任岗位", "州商务局局长", 26, 2),
                            column("期限", "2027-12-31", 16, 3),
                            column("履行状态", "履行中", 16, 4)))
            .table(
                    ISSUES,
                    of -> rows(of.issues(), ServicePackageDocument::issue),
                    List.of(
                            counting(),
                            column("编号", "巴企诉〔2026〕0001号", 38, 0),
                            column("诉求事项", "冬季供气不足", 58, 1).required(),
                            column("主办单位", "州住建局", 26, 2),
                            column("办理状态", "办理中", 22, 3)))
            .table(
                    CONTACTS,
                    of -> rows(of.contacts(), ServicePackageDocument::contact),
                    List.of(
                            column("职责", "服务管家", 34, 0).required(),
                            column("姓名", "李四", 34, 1),
                            column("单位职务", "州商务局", 50, 2),
                            column("电话", "0996-2031234", 38, 3)))
            .done();

    private static DocumentFrame.Column<Row> counting() {
        return DocumentFrame.column("序号", "1", 12, (row, n) -> row.counted() ? Integer.toString(n) : "");
    }

    private static DocumentFrame.Column<Row> column(String name, String sample, int width, int place) {
        return DocumentFrame.column(name, sample, width, (row, n) -> row.at(place));
    }

    private static <T> List<Row> rows(List<T> all, Function<T, List<String>> cells) {
        return all.isEmpty()
                ? List.of(new Row(false, List.of(Sentences.of("serviceplans.package.nothing"))))
                : all.stream().map(one -> new Row(true, cells.apply(one))).toList();
    }

    private static List<String> policy(PolicyBrief policy) {
        return List.of(
                policy.title() + "（" + policy.number() + "）",
                policy.benefit(),
                or(policy.howToApply()),
                Stream.of(policy.unitName(), policy.phone())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("　")));
    }

    private static List<String> commitment(CommitmentRow row) {
        String due = row.dueOn() == null ? or(row.dueWords()) : Formats.day(row.dueOn());
        return List.of(
                row.text(),
                or(row.documentNo()),
                or(row.postTitle()),
                due,
                Sentences.of("commitments.CommitmentStanding." + row.standing().name()));
    }

    private static List<String> issue(IssueRow row) {
        return List.of(
                row.number(),
                row.title(),
                or(row.leadUnit()),
                Sentences.of("issues.IssueStatus." + row.status().name()));
    }

    private static List<String> contact(ServicePackage.Contact contact) {
        return List.of(Sentences.of(contact.roleKey()), or(contact.name()), or(contact.title()), or(contact.phone()));
    }

    private static String label(Enum<?> value) {
        return Sentences.of("enterprises." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    private static String place(ServicePackage of) {
        String park = of.enterprise().parkName();
        return park == null ? of.division() : of.division() + "　" + park;
    }

    private static String industry(EnterpriseForm form) {
        return Industries.of(form.industryCode())
                .map(one -> form.industryCode() + " " + one.name())
                .orElse(or(form.industryCode()));
    }

    private static String size(EnterpriseForm form) {
        return form.size() == null
                ? Sentences.of("enterprises.SizeClass.UNKNOWN")
                : label(form.size()) + "（" + Formats.day(form.sizeJudgedOn()) + "）";
    }

    private static String projects(ServicePackage of) {
        return lines(of.projects().stream()
                .map(one -> one.form().name() + "　"
                        + Sentences.of("enterprises.ProjectStage." + one.form().stage()))
                .toList());
    }

    private static String plans(ServicePackage of) {
        return lines(of.plans().stream()
                .map(one -> one.number() + "　"
                        + Sentences.of("serviceplans.PlanState." + one.state().name()))
                .toList());
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty()
                ? Sentences.of("serviceplans.package.nothing")
                : String.join("\n", new ArrayList<>(lines));
    }

    private static String or(@Nullable String text) {
        return text == null || text.isBlank() ? "—" : text;
    }

    @Override
    public String code() {
        return "service-package";
    }

    @Override
    public Right right() {
        return Right.PLAN_READ;
    }

    @Override
    public DocumentPlaces places() {
        return frame.places();
    }

    @Override
    public byte[] standard() {
        return new WordLayout(false)
                .title(Sentences.of("workbench.document.service-package"))
                .subtitle("{{企业}}　{{制表日期}}")
                .heading(Sentences.of("serviceplans.package.profile"))
                .form(
                        List.of(
                                List.of("信用代码", "{{信用代码}}", "主体类型", "{{主体类型}}"),
                                List.of("属　　地", "{{属地}}", "状　　态", "{{状态}}"),
                                List.of("行　　业", "{{行业}}", "规　　模", "{{规模}}"),
                                List.of("地　　址", "{{地址}}", "成立日期", "{{成立日期}}"),
                                List.of("在办项目", "{{项目}}", "服务方案", "{{服务方案}}")),
                        List.of(22, 58, 22, 54))
                .heading(Sentences.of("serviceplans.package.policies"))
                .table(POLICIES, frame.columns(POLICIES))
                .heading(Sentences.of("serviceplans.package.commitments"))
                .table(COMMITMENTS, frame.columns(COMMITMENTS))
                .heading(Sentences.of("serviceplans.package.issues"))
                .table(ISSUES, frame.columns(ISSUES))
                .heading(Sentences.of("serviceplans.package.contacts"))
                .table(CONTACTS, frame.columns(CONTACTS))
                .text(Sentences.of("serviceplans.package.foot"))
                .docx();
    }

    DocumentData data(ServicePackage of) {
        return frame.data(of);
    }
}
