package cn.qinqing.paperwork.domain;

import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.ColumnMap.Field;
import java.util.List;

/** The columns of a ledger of issues (问题台账), with the headings under which units write them. */
public final class IssueSheet {

    public static final String NUMBER = "number";
    public static final String ENTERPRISE = "enterprise";
    public static final String USCC = "uscc";
    public static final String TEXT = "text";
    public static final String CATEGORY = "category";
    public static final String SOURCE = "source";
    public static final String RAISED = "raisedOn";
    public static final String UNIT = "unit";
    public static final String PARTNERS = "partners";
    public static final String DISPATCHED = "dispatchedOn";
    public static final String DUE = "due";
    public static final String PROGRESS = "progress";
    public static final String OUTCOME = "outcome";
    public static final String CALL_BACK = "callBack";
    public static final String CLOSED = "closedOn";
    public static final String STATUS = "status";
    public static final String LEADER = "leader";
    public static final String OFFICER = "officer";

    /** The enterprise that a clerk chose for a row by hand: its id, in no column of the sheet. */
    public static final String CHOSEN = "chosen";

    /** In the order in which a row is shown. */
    public static final List<String> ALL = List.of(
            NUMBER,
            ENTERPRISE,
            USCC,
            TEXT,
            CATEGORY,
            SOURCE,
            RAISED,
            UNIT,
            PARTNERS,
            DISPATCHED,
            DUE,
            PROGRESS,
            OUTCOME,
            CALL_BACK,
            CLOSED,
            STATUS,
            LEADER,
            OFFICER);

    public static final ColumnMap MAP = new ColumnMap(List.of(
            Field.of(NUMBER, "paperwork.in.col.number", "诉求编号", "问题编号", "编号", "台账编号", "工单号", "工单编号")
                    .without("企业", "信用"),
            Field.of(
                            ENTERPRISE,
                            "paperwork.in.col.enterprise",
                            "企业名称",
                            "企业",
                            "单位名称",
                            "企业（项目）名称",
                            "诉求企业",
                            "反映企业",
                            "市场主体名称",
                            "企业（商会）名称")
                    .without("代码", "评价", "反馈", "联系", "负责人", "诉求内容", "问题", "意见", "满意")
                    .mandatory(),
            Field.of(USCC, "paperwork.in.col.uscc", "统一社会信用代码", "信用代码", "社会信用代码")
                    .like(".*信用代码.*"),
            Field.of(
                            TEXT,
                            "paperwork.in.col.text",
                            "问题诉求",
                            "诉求内容",
                            "问题内容",
                            "反映问题",
                            "企业诉求",
                            "诉求",
                            "问题",
                            "存在问题",
                            "企业反映的问题",
                            "主要问题",
                            "困难问题",
                            "诉求事项",
                            "问题描述")
                    .without("编号", "类别", "分类", "类型", "数量", "来源", "时间", "日期")
                    .mandatory(),
            Field.of(CATEGORY, "paperwork.in.col.category", "问题类别", "诉求类别", "类别", "问题类型", "诉求类型", "问题分类", "诉求分类", "分类"),
            Field.of(SOURCE, "paperwork.in.col.source", "来源", "问题来源", "诉求来源", "来源渠道", "收集渠道", "反映渠道", "渠道"),
            Field.of(
                            RAISED,
                            "paperwork.in.col.raisedOn",
                            "提出日期",
                            "提出时间",
                            "反映时间",
                            "反映日期",
                            "收集时间",
                            "受理时间",
                            "受理日期",
                            "登记时间",
                            "登记日期",
                            "诉求时间",
                            "日期",
                            "时间")
                    .without("办结", "解决", "完成", "交办", "反馈", "签收", "销号", "回访", "答复", "期限", "时限"),
            Field.of(
                            UNIT,
                            "paperwork.in.col.unit",
                            "交办单位",
                            "主办单位",
                            "责任单位",
                            "承办单位",
                            "办理单位",
                            "牵头单位",
                            "责任部门",
                            "主办部门",
                            "交办单位（主办）",
                            "交办单位/主办",
                            "主办")
                    .without("协办", "配合", "时间"),
            Field.of(
                    PARTNERS, "paperwork.in.col.partners", "协办单位", "配合单位", "协办部门", "配合部门", "交办单位（协办）", "交办单位/协办", "协办"),
            Field.of(DISPATCHED, "paperwork.in.col.dispatchedOn", "交办时间", "交办日期", "转办时间", "转办日期", "派单时间"),
            Field.of(
                    DUE, "paperwork.in.col.due", "解决时限", "办结时限", "办理时限", "办结期限", "完成时限", "限办时间", "到期日", "时限", "计划办结时间"),
            Field.of(
                    PROGRESS,
                    "paperwork.in.col.progress",
                    "当前进展",
                    "进展情况",
                    "办理进展",
                    "办理情况",
                    "工作进展",
                    "进展",
                    "办理进度",
                    "落实情况"),
            Field.of(OUTCOME, "paperwork.in.col.outcome", "办理结果", "解决情况", "处理结果", "办结情况", "答复情况", "结果"),
            Field.of(
                    CALL_BACK,
                    "paperwork.in.col.callBack",
                    "回访情况",
                    "满意度",
                    "企业评价",
                    "企业满意度",
                    "评价",
                    "是否满意",
                    "回访结果",
                    "企业反馈"),
            Field.of(CLOSED, "paperwork.in.col.closedOn", "销号时间", "销号日期", "办结时间", "办结日期", "完成时间", "解决时间")
                    .without("时限", "期限", "计划"),
            Field.of(STATUS, "paperwork.in.col.status", "状态", "办理状态", "是否办结", "是否销号", "当前状态", "办结状态"),
            Field.of(LEADER, "paperwork.in.col.leader", "联系领导", "包联领导", "挂点领导", "联系县级领导")
                    .without("批示"),
            Field.of(OFFICER, "paperwork.in.col.officer", "联络员", "首席服务官", "首席服务员", "服务专员", "联系人")
                    .without("企业", "电话")));

    private IssueSheet() {}
}
