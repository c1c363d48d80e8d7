package cn.qinqing.visits.domain.ledger;

import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.ColumnMap.Field;
import java.util.List;

/** The columns of a ledger of visits and issues (走访问题台账), with the headings under which units write them. */
public final class LedgerColumns {

    public static final String ON = "on";
    public static final String LEADER = "leader";
    public static final String ENTERPRISE = "enterprise";
    public static final String MODE = "mode";
    public static final String ISSUE = "issue";
    public static final String UNIT = "unit";
    public static final String STATE = "state";
    public static final String RATING = "rating";

    /** In the order in which a row is shown. */
    public static final List<String> ALL = List.of(ON, LEADER, ENTERPRISE, MODE, ISSUE, UNIT, STATE, RATING);

    public static final ColumnMap MAP = new ColumnMap(List.of(
            Field.of(ON, "visits.ledger.on", "走访时间", "走访日期", "时间", "日期", "联系时间", "调研时间", "座谈时间")
                    .without("办结", "解决", "完成", "交办", "反馈", "签收")
                    .mandatory(),
            Field.of(LEADER, "visits.ledger.leader", "走访领导", "走访人", "领导", "带队领导", "联系领导", "包联领导", "走访干部", "走访人员")
                    .without("企业", "单位", "批示"),
            Field.of(ENTERPRISE, "visits.ledger.enterprise", "企业名称", "企业", "走访企业", "单位名称", "企业（商会）名称", "走访对象", "市场主体名称")
                    .without("接待", "负责人", "联系", "代码", "反映", "诉求", "问题", "评价")
                    .mandatory(),
            Field.of(MODE, "visits.ledger.mode", "走访方式", "方式", "联系方式", "走访形式", "形式")
                    .without("电话", "手机"),
            Field.of(
                            ISSUE,
                            "visits.ledger.issue",
                            "企业反映的问题",
                            "反映问题",
                            "问题诉求",
                            "企业诉求",
                            "存在问题",
                            "问题",
                            "诉求",
                            "企业反映问题",
                            "主要问题",
                            "问题内容")
                    .without("编号", "类别", "分类", "类型", "数量"),
            Field.of(UNIT, "visits.ledger.unit", "责任单位", "交办单位", "承办单位", "办理单位", "牵头单位", "主办单位", "责任部门"),
            Field.of(STATE, "visits.ledger.state", "办理情况", "当前进展", "进展情况", "办理进度", "办理结果", "解决情况", "进展", "落实情况"),
            Field.of(RATING, "visits.ledger.rating", "满意度", "企业评价", "回访情况", "评价", "是否满意", "满意情况")));

    private LedgerColumns() {}
}
