package cn.qinqing.assignments.domain.imports;

import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.ColumnMap.Field;
import java.util.List;

/**
 * The columns of the list 四套班子领导联系民营企业（商会、协会）名单 and of the wider sheets that counties keep (挂点服务台账), with the
 * headings under which clerks write them. Names differ from place to place: 联系, 包联, 挂钩, 挂点, 包抓 mean one thing.
 */
public final class LeaderListColumns {

    public static final String LEADER = "leader";
    public static final String TITLE = "title";
    public static final String ENTERPRISE = "enterprise";
    public static final String USCC = "uscc";
    public static final String DIVISION = "division";
    public static final String TIER = "tier";
    public static final String LEAD_UNIT = "leadUnit";
    public static final String CO_UNITS = "coUnits";
    public static final String OFFICER = "officer";
    public static final String PHONE = "phone";
    public static final String PERIOD = "period";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String DOCUMENT = "document";
    public static final String NOTE = "note";

    private static final String KEEPS_IN_TOUCH = "(联系|挂点|挂钩|挂联|包联|包保|包抓|分包|帮扶|帮联|服务|结对|联挂)";

    private static final String OFFICERS =
            "(联络员|联络人|服务专员|助企专员|专员|首席服务(官|员)|服务(官|管家|秘书)|(项目|企业|驻企|惠企)管家|驻企(服务员|干部)|服务责任人)";

    private static final String ALSO_MEANT = "(/?(姓名|名单))?(\\(.*\\))?";

    public static final ColumnMap MAP = new ColumnMap(List.of(
            Field.of(LEADER, "assignments.import.leader", "联系领导", "领导姓名", "包联领导", "挂钩领导", "挂点领导", "联系领导/姓名", "领导")
                    .like("((企业|项目)?" + KEEPS_IN_TOUCH + "的?(企业)?.{0,6}(领导(干部)?|责任领导)|(州|县|市|县市|区)(级|处级|厅级)?领导(干部)?|"
                            + "(包联|挂点|挂钩|包抓)人)((及|和|、|/)?(现任)?职务)?" + ALSO_MEANT)
                    .without("电话", "单位", "部门", "秘书", "批示", "意见", "层级", "级别", "数")
                    .mandatory(),
            Field.of(TITLE, "assignments.import.title", "职务", "领导职务", "联系领导/职务", "现任职务")
                    .like(".*领导.{0,4}(现任)?职务|(单位及)?职务")
                    .without(
                            "企业", "法人", "法定代表人", "联络员", "专员", "联系人", "负责人", "服务官", "管家", "姓名", "及职务", "和职务", "、职务",
                            "(职务")
                    .ownedBy("领导", "包联人", "挂点人", "挂钩人"),
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
                    .like("被?" + KEEPS_IN_TOUCH + ".{0,4}(企业|商会|协会|对象|(市场|经营)主体)(\\(.*\\))?(全称|名称)?|"
                            + "((民营|规上|重点)?企业|(市场|经营)主体|(企业|商会)[(](商会|协会|项目)[、)].*)(全称|名称|\\))")
                    .without(
                            "代码", "电话", "手机", "地址", "所在", "联系人", "负责人", "法人", "法定代表人", "联络员", "职务", "类型", "性质", "规模",
                            "行业", "牵头", "责任", "主管", "部门", "曾用", "领导", "专员", "管家", "服务官", "数", "联系方式", "简称", "情况")
                    .mandatory()
                    .holding(".*[\\p{IsHan}](公司|集团|厂|店|商会|协会|合作社|酒店|酒庄|农场|牧场|工作室|事务所)"),
            Field.of(USCC, "assignments.import.uscc", "统一社会信用代码", "信用代码", "社会信用代码", "USCC", "统一代码")
                    .like(".*信用代码.*")
                    .holding("[159][1239][0-9]{6}[0-9A-Z]{10}"),
            Field.of(
                            DIVISION,
                            "assignments.import.division",
                            "所在县市（园区）",
                            "所在县市",
                            "县市",
                            "所属县市",
                            "所在地",
                            "属地",
                            "县（市）",
                            "县市区",
                            "所在县（市）",
                            "所属区域",
                            "园区",
                            "所在园区")
                    .like("(所[在属])?(县\\(?市\\)?|县市区?|区县)(、|/|\\(|及)?(园区|开发区)?\\)?(名称)?"),
            Field.of(TIER, "assignments.import.tier", "联系层级", "层级", "联系级别", "领导层级")
                    .like(KEEPS_IN_TOUCH + "?(领导)?(层级|级别)")
                    .without("企业", "风险", "信用"),
            Field.of(LEAD_UNIT, "assignments.import.leadUnit", "牵头单位", "责任单位", "牵头部门", "责任部门")
                    .like("((牵头|责任|主责|主办|挂点|包联|包保|包抓|分包|帮扶|挂钩|挂联)(责任|服务|联系)?|牵头\\(责任\\))(单位|部门)(\\(.*\\))?(名称|全称)?")
                    .without("电话", "手机", "联系人", "负责人", "领导", "联络员", "责任人", "配合", "协助", "协办", "专员"),
            Field.of(CO_UNITS, "assignments.import.coUnits", "配合单位", "协办单位", "配合部门", "协助单位")
                    .like("(配合|协助|协办|协同|参与|参加|成员|共同|联合)(责任|服务|联系|牵头)?(单位|部门)(\\(.*\\))?(名称)?")
                    .without("电话", "手机", "联系人", "负责人", "领导", "联络员", "责任人"),
            Field.of(OFFICER, "assignments.import.officer", "联络员/姓名", "联络员", "联络员姓名", "服务专员", "责任人")
                    .like(".{0,4}" + OFFICERS + ALSO_MEANT)
                    .without("企业联络", "企业方", "电话", "手机", "单位", "职务", "部门", "联系方式"),
            Field.of(PHONE, "assignments.import.phone", "联络员/电话", "联络员电话", "联系电话", "办公电话", "电话", "联系方式", "联络电话")
                    .like(".{0,4}" + OFFICERS + "的?(联系|联络|办公)?(电话|手机|手机号码?|方式)(\\(.*\\))?|(手机|手机号码?|电话号码)")
                    .without(
                            "企业联", "企业名", "企业电", "企业手", "企业固", "企业全", "企业(", "系企业", "点企业", "包企业", "商会", "协会", "法人",
                            "法定代表人", "负责人", "联系人", "领导", "秘书", "监督", "投诉", "企业方")
                    .ownedBy("联络员", "专员", "联络人", "服务官", "服务员", "管家", "责任人", "驻企"),
            Field.of(PERIOD, "assignments.import.period", "联系期限", "期限", "包联期限", "联系时间", "起止时间", "起止日期")
                    .like("(" + KEEPS_IN_TOUCH + "|工作)?(起止)?(期限|时间|周期|期间|时限|年度|起止日期)")
                    .without("开始", "结束", "截止"),
            Field.of(FROM, "assignments.import.from", "开始日期", "起始日期", "开始时间", "起始时间", "起")
                    .like("(" + KEEPS_IN_TOUCH + ")?(开始|起始|起)(日期|时间|日)"),
            Field.of(TO, "assignments.import.to", "结束日期", "截止日期", "结束时间", "截止时间", "止")
                    .like("(" + KEEPS_IN_TOUCH + ")?(结束|截止|终止|止)(日期|时间|日)"),
            Field.of(DOCUMENT, "assignments.import.document", "文号", "发文字号", "文件依据", "依据文件", "印发文号")
                    .like("(" + KEEPS_IN_TOUCH + "|印发|分工|任命|安排)?(文件)?(文号|依据|文件名称?|文件号)"),
            Field.of(NOTE, "assignments.import.note", "备注", "说明")));

    private LeaderListColumns() {}
}
