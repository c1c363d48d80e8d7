package cn.qinqing.policies.domain.imports;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.exchange.WrittenDay;
import cn.qinqing.policies.PolicyLevel;
import cn.qinqing.policies.PolicyStage;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cells of a list of policies mean. */
public final class PolicyCells {

    private static final Pattern FREE = Pattern.compile("|不限|无|全部|所有|所有行业|全行业|不限制|全州|-|—|/|长期|长期有效");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[、,，;；/\\n]|和|及|或");
    private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?:至|到|—|–|~|～|(?<=[日号])-)\\s*(.+)");
    private static final Pattern FROM = Pattern.compile("(.+?)\\s*(?:起|以后|之后|后)(?:成立|注册|设立)?");
    private static final Pattern UNTIL = Pattern.compile("(?:至|截至|截止到)?\\s*(.+?)\\s*(?:止|以前|之前|前)(?:成立|注册|设立)?");

    private static final Map<String, PolicyLevel> LEVELS = Map.ofEntries(
            Map.entry("国家", PolicyLevel.STATE),
            Map.entry("国家级", PolicyLevel.STATE),
            Map.entry("自治区", PolicyLevel.REGION),
            Map.entry("自治区级", PolicyLevel.REGION),
            Map.entry("区级", PolicyLevel.REGION),
            Map.entry("省级", PolicyLevel.REGION),
            Map.entry("州", PolicyLevel.PREFECTURE),
            Map.entry("州级", PolicyLevel.PREFECTURE),
            Map.entry("自治州", PolicyLevel.PREFECTURE),
            Map.entry("市州级", PolicyLevel.PREFECTURE),
            Map.entry("县市", PolicyLevel.COUNTY),
            Map.entry("县市级", PolicyLevel.COUNTY),
            Map.entry("县级", PolicyLevel.COUNTY),
            Map.entry("市级", PolicyLevel.COUNTY),
            Map.entry("县", PolicyLevel.COUNTY),
            Map.entry("园区", PolicyLevel.PARK),
            Map.entry("园区级", PolicyLevel.PARK));

    private static final Map<String, List<SizeClass>> SIZES = Map.ofEntries(
            Map.entry("大型", List.of(SizeClass.LARGE)),
            Map.entry("大", List.of(SizeClass.LARGE)),
            Map.entry("中型", List.of(SizeClass.MEDIUM)),
            Map.entry("中", List.of(SizeClass.MEDIUM)),
            Map.entry("小型", List.of(SizeClass.SMALL)),
            Map.entry("小", List.of(SizeClass.SMALL)),
            Map.entry("微型", List.of(SizeClass.MICRO)),
            Map.entry("微", List.of(SizeClass.MICRO)),
            Map.entry("小微", List.of(SizeClass.SMALL, SizeClass.MICRO)),
            Map.entry("中小", List.of(SizeClass.MEDIUM, SizeClass.SMALL)),
            Map.entry("中小微", List.of(SizeClass.MEDIUM, SizeClass.SMALL, SizeClass.MICRO)),
            Map.entry("大中型", List.of(SizeClass.LARGE, SizeClass.MEDIUM)));

    private static final Map<String, PolicyStage> STAGES = Map.of(
            "企业开办", PolicyStage.START_UP,
            "开办", PolicyStage.START_UP,
            "项目落地", PolicyStage.SETTLING,
            "落地", PolicyStage.SETTLING,
            "项目建设", PolicyStage.SETTLING,
            "产品生产", PolicyStage.PRODUCING,
            "生产", PolicyStage.PRODUCING,
            "投产", PolicyStage.PRODUCING);

    private static final Map<String, EnterpriseKind> KINDS = Map.of(
            "企业", EnterpriseKind.ENTERPRISE,
            "个体工商户", EnterpriseKind.SOLE_PROPRIETOR,
            "个体户", EnterpriseKind.SOLE_PROPRIETOR,
            "农民专业合作社", EnterpriseKind.COOPERATIVE,
            "合作社", EnterpriseKind.COOPERATIVE,
            "商会", EnterpriseKind.CHAMBER,
            "协会", EnterpriseKind.ASSOCIATION);

    private PolicyCells() {}

    /** A range of days, half open. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** Whether a cell asks for nothing: blank, 不限, 长期. */
    static boolean free(String cell) {
        return FREE.matcher(cell.strip()).matches();
    }

    static List<String> words(String cell) {
        return Arrays.stream(BETWEEN_WORDS.split(cell))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static Optional<PolicyLevel> level(String cell) {
        return Optional.ofNullable(LEVELS.get(cell.strip()));
    }

    /** 小微企业, 中小型: none for what is no size. */
    static List<SizeClass> sizes(String word) {
        String bare = word.replaceAll("企业$", "");
        return SIZES.getOrDefault(bare, SIZES.getOrDefault(bare.replaceAll("型$", ""), List.of()));
    }

    static Optional<PolicyStage> stage(String word) {
        return Optional.ofNullable(STAGES.get(word.replaceAll("阶段$", "")));
    }

    static Optional<EnterpriseKind> kind(String word) {
        return Optional.ofNullable(KINDS.get(word));
    }

    /** A code (C, 13, C13) or the name of a section or division, also without 业 at its end. */
    static Optional<String> industry(String word) {
        try {
            String code = Industries.normalised(word.split("[ 　]")[0]);
            return Industries.of(code).map(Industries.Industry::code).filter(one -> one.equals(code));
        } catch (RuleViolation noCode) {
            return Industries.find(word, 50).stream()
                    .filter(one -> one.name().equals(word) || one.name().equals(word + "业"))
                    .map(Industries.Industry::code)
                    .findFirst();
        }
    }

    /** 2026.3.1至2026.6.30, 2020年1月1日以后, 2026-06-30前; a day of the end counts with it, but not for 前. */
    static Optional<Days> days(String cell) {
        String text = cell.strip();
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            Optional<LocalDate> from = WrittenDay.of(range.group(1), LocalDate.of(1980, 1, 1));
            Optional<LocalDate> last = WrittenDay.of(range.group(2).replaceAll("止$", ""), LocalDate.of(1980, 1, 1));
            if (from.isPresent() && last.isPresent()) {
                return Optional.of(new Days(from.get(), last.get().plusDays(1)));
            }
        }
        Matcher since = FROM.matcher(text);
        if (since.matches()) {
            return WrittenDay.of(since.group(1)).map(day -> new Days(day, null));
        }
        Matcher until = UNTIL.matcher(text);
        if (until.matches()) {
            boolean before = text.contains("前");
            return WrittenDay.of(until.group(1)).map(day -> new Days(null, before ? day : day.plusDays(1)));
        }
        return Optional.empty();
    }
}
