package cn.qinqing.commitments.domain;

import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.ColumnMap.Field;
import java.util.List;

/** The columns of a ledger of commitments (承诺事项台账), with the headings under which units write them. */
public final class CommitmentSheet {

    public static final String NUMBER = "number";
    public static final String ENTERPRISE = "enterprise";
    public static final String USCC = "uscc";
    public static final String TEXT = "text";
    public static final String KIND = "kind";
    public static final String BASIS = "basis";
    public static final String UNIT = "unit";
    public static final String PROMISED = "promised";
    public static final String HOLDER = "holder";
    public static final String DETAILS = "details";
    public static final String DUE = "due";
    public static final String STATE = "state";
    public static final String REASON = "reason";
    public static final String MEASURES = "measures";
    public static final String CHANGE = "change";
    public static final String EVIDENCE = "evidence";
    public static final String PUBLICITY = "publicity";

    /** The enterprise that a clerk chose for a row by hand: its id, in no column of the sheet. */
    public static final String CHOSEN = "chosen";

    public static final ColumnMap MAP = new ColumnMap(List.of(
            Field.of(NUMBER, "commitments.ledger.number", "编号", "承诺编号", "台账编号", "事项编号", "序号")
                    .without("企业", "信用", "文号"),
            Field.of(
                            ENTERPRISE,
                            "commitments.ledger.enterprise",
                            "企业",
                            "企业名称",
                            "承诺对象",
                            "市场主体",
                            "受诺企业",
                            "企业（项目）名称",
                            "涉及企业",
                            "项目业主")
                    .without("代码", "反馈", "评价", "联系")
                    .mandatory(),
            Field.of(USCC, "commitments.ledger.uscc", "统一社会信用代码", "信用代码", "社会信用代码")
                    .like(".*信用代码.*"),
            Field.of(TEXT, "commitments.ledger.text", "承诺事项", "事项", "承诺内容", "政府承诺事项", "承诺事项名称", "承诺（约定）事项", "遗留事项")
                    .without("编号", "类别", "期限", "金额")
                    .mandatory(),
            Field.of(KIND, "commitments.ledger.kind", "承诺类别", "类别", "事项类别", "承诺类型", "类型"),
            Field.of(
                            BASIS,
                            "commitments.ledger.basis",
                            "依据",
                            "承诺依据",
                            "依据文件",
                            "文号",
                            "依据（合同/纪要/批复/文号）",
                            "合同（协议）",
                            "文件依据",
                            "承诺依据及文号")
                    .without("变更", "补偿"),
            Field.of(UNIT, "commitments.ledger.unit", "承诺单位", "责任单位", "承诺主体", "作出承诺单位", "承诺部门"),
            Field.of(
                    PROMISED,
                    "commitments.ledger.promised",
                    "承诺时任",
                    "时任领导",
                    "承诺人",
                    "时任责任人",
                    "承诺时任责任人",
                    "原责任人",
                    "作出承诺人"),
            Field.of(HOLDER, "commitments.ledger.holder", "现任责任人", "现责任人", "责任人", "现任领导", "责任领导", "包抓领导")
                    .without("时任", "原"),
            Field.of(DETAILS, "commitments.ledger.details", "内容/金额", "内容", "金额", "承诺金额", "具体内容", "内容（金额）", "涉及金额")
                    .without("期限"),
            Field.of(DUE, "commitments.ledger.due", "期限", "履行期限", "承诺期限", "完成时限", "兑现时限", "时限"),
            Field.of(STATE, "commitments.ledger.state", "履行状态", "状态", "履行情况", "兑现情况", "是否履行", "是否兑现", "进展情况", "落实情况")
                    .without("未"),
            Field.of(REASON, "commitments.ledger.reason", "未履行原因", "未兑现原因", "原因", "存在问题", "未落实原因"),
            Field.of(MEASURES, "commitments.ledger.measures", "化解措施", "措施", "下一步措施", "整改措施", "解决措施", "化解方案"),
            Field.of(CHANGE, "commitments.ledger.change", "变更依据与补偿", "变更依据", "变更情况", "变更及补偿", "补偿情况", "变更依据及补偿"),
            Field.of(EVIDENCE, "commitments.ledger.evidence", "佐证", "佐证材料", "证明材料", "履行凭证", "附件"),
            Field.of(PUBLICITY, "commitments.ledger.publicity", "公开属性", "是否公开", "公开方式", "公开")));

    /** In the order in which a row is shown. */
    public static final List<String> ALL =
            MAP.fields().stream().map(Field::name).toList();

    private CommitmentSheet() {}
}
