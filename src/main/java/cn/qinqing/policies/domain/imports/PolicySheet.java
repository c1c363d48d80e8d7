package cn.qinqing.policies.domain.imports;

import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.ColumnMap.Field;
import java.util.List;

/** The columns of a list of policies (政策清单), with the headings under which units write them. */
public final class PolicySheet {

    public static final String NUMBER = "number";
    public static final String TITLE = "title";
    public static final String ORGAN = "organ";
    public static final String LEVEL = "level";
    public static final String DIVISION = "division";
    public static final String FROM = "from";
    public static final String LAST = "last";
    public static final String SUMMARY = "summary";
    public static final String BENEFIT = "benefit";
    public static final String HOW = "how";
    public static final String UNIT = "unit";
    public static final String PHONE = "phone";
    public static final String INDUSTRY = "industry";
    public static final String SIZE = "size";
    public static final String PLACE = "place";
    public static final String STAGE = "stage";
    public static final String KIND = "kind";
    public static final String ESTABLISHED = "established";
    public static final String WINDOW = "window";

    public static final ColumnMap MAP = new ColumnMap(List.of(
            Field.of(TITLE, "policies.in.col.title", "政策名称", "文件名称", "政策标题", "名称", "政策", "惠企政策")
                    .without("单位", "企业", "机关")
                    .mandatory(),
            Field.of(NUMBER, "policies.in.col.number", "文号", "发文字号", "文件文号", "政策文号", "发文文号")
                    .mandatory(),
            Field.of(ORGAN, "policies.in.col.organ", "发文机关", "发文单位", "制定机关", "发布机构", "发布单位", "印发单位", "制定单位"),
            Field.of(LEVEL, "policies.in.col.level", "层级", "政策层级", "级别", "政策级别"),
            Field.of(DIVISION, "policies.in.col.division", "所属县市", "县市", "所属地区", "所属园区"),
            Field.of(FROM, "policies.in.col.from", "施行日期", "实施日期", "生效日期", "执行时间", "印发日期", "发布日期", "发文日期", "施行时间"),
            Field.of(LAST, "policies.in.col.last", "有效期至", "有效期", "失效日期", "截止日期", "执行期限", "有效期限")
                    .without("申报", "申请"),
            Field.of(SUMMARY, "policies.in.col.summary", "政策内容", "主要内容", "政策要点", "政策摘要", "内容", "政策措施"),
            Field.of(
                    BENEFIT, "policies.in.col.benefit", "给付内容", "支持标准", "奖补标准", "扶持内容", "支持内容", "兑现标准", "优惠内容", "扶持标准"),
            Field.of(HOW, "policies.in.col.how", "申报方式", "办理方式", "申请方式", "办理流程", "申报流程", "兑现方式", "申报途径"),
            Field.of(UNIT, "policies.in.col.unit", "承办单位", "责任单位", "办理单位", "牵头单位", "兑现单位", "责任部门", "主管部门", "受理单位"),
            Field.of(PHONE, "policies.in.col.phone", "咨询电话", "联系电话", "办公电话", "电话"),
            Field.of(INDUSTRY, "policies.in.col.industry", "适用行业", "行业", "行业要求", "所属行业"),
            Field.of(SIZE, "policies.in.col.size", "适用规模", "企业规模", "规模", "规模要求"),
            Field.of(PLACE, "policies.in.col.place", "适用区域", "适用范围", "适用地区", "适用县市"),
            Field.of(STAGE, "policies.in.col.stage", "适用阶段", "阶段"),
            Field.of(KIND, "policies.in.col.kind", "适用主体", "主体类型", "适用对象类型"),
            Field.of(ESTABLISHED, "policies.in.col.established", "成立日期", "成立时间", "成立时间要求", "注册时间要求"),
            Field.of(WINDOW, "policies.in.col.window", "申报期", "申报时间", "申请时间", "申报期限", "受理时间")));

    public static final List<String> ALL =
            MAP.fields().stream().map(Field::name).toList();

    private PolicySheet() {}
}
