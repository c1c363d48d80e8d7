package cn.qinqing.enterprises.domain.registry;

import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.ColumnMap.Field;
import java.util.List;

/** The columns of a registry file (登记信息), with the headings under which registries and our own exports write them. */
public final class RegistryColumns {

    public static final String NAME = "name";
    public static final String USCC = "uscc";
    public static final String SHORT_NAME = "shortName";
    public static final String KIND = "kind";
    public static final String DIVISION = "division";
    public static final String ADDRESS = "address";
    public static final String FOUNDED = "founded";
    public static final String INDUSTRY = "industry";
    public static final String STATE = "state";
    public static final String KEY = "key";

    /** Values that a file may change, in the order in which a difference names them. */
    public static final List<String> COMPARED =
            List.of(NAME, USCC, SHORT_NAME, DIVISION, ADDRESS, FOUNDED, INDUSTRY, STATE, KEY);

    public static final ColumnMap MAP = new ColumnMap(List.of(
            Field.of(
                            NAME,
                            "enterprises.field.name",
                            "企业名称",
                            "名称",
                            "市场主体名称",
                            "经营主体名称",
                            "单位名称",
                            "主体名称",
                            "字号名称",
                            "企业（机构）名称")
                    .without("代码", "曾用", "简称", "英文", "联系", "法定", "负责", "行业", "上级", "母公司", "项目")
                    .mandatory(),
            Field.of(USCC, "enterprises.field.uscc", "统一社会信用代码", "信用代码", "社会信用代码", "统一代码", "注册号/统一社会信用代码", "USCC"),
            Field.of(SHORT_NAME, "enterprises.field.shortName", "简称", "企业简称"),
            Field.of(KIND, "enterprises.field.kind", "类别", "类型", "主体类型", "企业类型", "市场主体类型")
                    .without("行业", "规模"),
            Field.of(
                            DIVISION,
                            "enterprises.field.division",
                            "县市（园区）",
                            "所在县市（园区）",
                            "所在县市",
                            "县市",
                            "行政区划",
                            "所属区县",
                            "所属县市",
                            "属地",
                            "区划")
                    .without("详细"),
            Field.of(ADDRESS, "enterprises.field.address", "地址", "住所", "住所（经营场所）", "注册地址", "经营场所", "详细地址", "企业地址")
                    .without("邮箱", "网址", "电子"),
            Field.of(FOUNDED, "enterprises.field.founded", "成立日期", "设立日期", "注册日期", "成立时间", "注册时间", "登记日期")
                    .without("核准", "变更", "注销", "吊销", "截止", "届满"),
            Field.of(INDUSTRY, "enterprises.field.industry", "行业", "行业代码", "行业门类", "国民经济行业", "所属行业", "行业大类")
                    .without("主管"),
            Field.of(STATE, "enterprises.field.state", "状态", "登记状态", "经营状态", "企业状态", "存续状态", "主体状态")
                    .without("联系", "走访"),
            Field.of(KEY, "enterprises.field.key", "重点企业", "是否重点", "是否重点企业")));

    private RegistryColumns() {}
}
