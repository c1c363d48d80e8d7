package cn.qinqing.assignments.domain.imports;

import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.ColumnMap.Field;
import java.util.List;

/** The columns of the list 四套班子领导联系民营企业（商会、协会）名单, with the headings under which clerks write them. */
public final class LeaderListColumns {

    public static final String LEADER = "leader";
    public static final String TITLE = "title";
    public static final String ENTERPRISE = "enterprise";
    public static final String USCC = "uscc";
    public static final String DIVISION = "division";
    public static final String LEAD_UNIT = "leadUnit";
    public static final String OFFICER = "officer";
    public static final String PHONE = "phone";
    public static final String PERIOD = "period";
    public static final String NOTE = "note";

    public static final ColumnMap MAP = new ColumnMap(List.of(
            Field.of(LEADER, "assignments.import.leader", "联系领导", "领导姓名", "包联领导", "挂钩领导", "挂点领导", "联系领导/姓名", "领导")
                    .without("职务", "电话", "单位", "部门", "秘书", "批示", "意见")
                    .mandatory(),
            Field.of(TITLE, "assignments.import.title", "职务", "领导职务", "联系领导/职务", "现任职务")
                    .without("企业", "法人", "法定代表人", "联络员", "专员", "联系人", "负责人")
                    .ownedBy("领导"),
            Field.of(
                            ENTERPRISE,
                            "assignments.import.enterprise",
                            "联系企业（商会、协会）/名称",
                            "联系企业（商会、协会）",
                            "企业名称",
                            "联系企业",
                            "包联企业",
                            "联系对象",
                            "单位名称",
                            "名称")
                    .without(
                            "代码", "电话", "手机", "地址", "所在", "联系人", "负责人", "法人", "法定代表人", "联络员", "职务", "类型", "性质", "规模",
                            "行业", "牵头", "责任", "主管", "部门", "曾用")
                    .mandatory(),
            Field.of(USCC, "assignments.import.uscc", "统一社会信用代码", "信用代码", "社会信用代码", "USCC"),
            Field.of(DIVISION, "assignments.import.division", "所在县市（园区）", "所在县市", "县市", "所属县市", "所在地", "属地"),
            Field.of(LEAD_UNIT, "assignments.import.leadUnit", "牵头单位", "责任单位", "牵头部门", "责任部门")
                    .without("电话", "手机", "联系人", "负责人", "领导", "联络员", "责任人"),
            Field.of(OFFICER, "assignments.import.officer", "联络员/姓名", "联络员", "联络员姓名", "服务专员")
                    .without("企业", "电话", "手机", "单位", "职务", "部门"),
            Field.of(PHONE, "assignments.import.phone", "联络员/电话", "联络员电话", "联系电话", "办公电话", "电话")
                    .without("企业", "商会", "协会", "法人", "法定代表人", "负责人", "联系人", "领导", "秘书", "监督", "投诉")
                    .ownedBy("联络员", "专员"),
            Field.of(PERIOD, "assignments.import.period", "联系期限", "期限", "包联期限", "联系时间"),
            Field.of(NOTE, "assignments.import.note", "备注", "说明")));

    private LeaderListColumns() {}
}
