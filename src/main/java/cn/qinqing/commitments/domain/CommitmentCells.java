package cn.qinqing.commitments.domain;

import cn.qinqing.commitments.ChangeInterest;
import cn.qinqing.commitments.CommitmentBasis;
import cn.qinqing.commitments.CommitmentDetails;
import cn.qinqing.commitments.CommitmentPublicity;
import cn.qinqing.commitments.CommitmentRow;
import cn.qinqing.commitments.CommitmentStanding;
import cn.qinqing.commitments.CommitmentState;
import cn.qinqing.commitments.InstalmentLines;
import cn.qinqing.exchange.WrittenDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the ledger of commitments (承诺事项台账) writes its cells, and what cells of other ledgers mean; one is the other's inverse. */
public final class CommitmentCells {

    private static final Map<CommitmentBasis, String> BASIS = new LinkedHashMap<>();
    private static final Map<CommitmentStanding, String> STATES = new LinkedHashMap<>();
    private static final Map<CommitmentPublicity, String> PUBLICITY = new LinkedHashMap<>();

    static {
        BASIS.put(CommitmentBasis.CONTRACT, "合同");
        BASIS.put(CommitmentBasis.MINUTES, "纪要");
        BASIS.put(CommitmentBasis.APPROVAL, "批复");
        BASIS.put(CommitmentBasis.LETTER, "函");
        BASIS.put(CommitmentBasis.OTHER, "其他");
        STATES.put(CommitmentStanding.DRAFT, "待法务审核");
        STATES.put(CommitmentStanding.OPEN, "履行中");
        STATES.put(CommitmentStanding.LATE, "已逾期");
        STATES.put(CommitmentStanding.DISPUTED, "有争议");
        STATES.put(CommitmentStanding.KEPT, "已履行");
        STATES.put(CommitmentStanding.CHANGED, "依法变更");
        STATES.put(CommitmentStanding.WITHDRAWN, "未作出");
        PUBLICITY.put(CommitmentPublicity.PUBLIC, "主动公开");
        PUBLICITY.put(CommitmentPublicity.ON_REQUEST, "依申请公开");
        PUBLICITY.put(CommitmentPublicity.INTERNAL, "不予公开");
    }

    private static final Pattern DAY_AT_END =
            Pattern.compile("(?s)(.*?)[\\s（(，,]*(\\d{4}\\s*[-./年]\\s*\\d{1,2}\\s*[-./月]\\s*\\d{1,2}\\s*日?)[\\s）)]*");
    private static final Pattern AMOUNT =
            Pattern.compile("(?:(?:总)?金额[：:为]?\\s*)(\\d[\\d,]*(?:\\.\\d+)?)\\s*(亿元|万元|元)");
    /** A cell that says an amount and nothing else. */
    private static final Pattern AMOUNT_ALONE =
            Pattern.compile("[约共计合总\\s]*(\\d[\\d,]*(?:\\.\\d+)?)\\s*(亿元|万元|元)(?:左右|以内|整)?");

    private static final Pattern PART = Pattern.compile("第\\d+期：.*");
    private static final Pattern NOT_KEPT =
            Pattern.compile(".*(未履行|未兑现|未完成|未落实|未到位|部分|正在|推进|履行中|兑现中|逾期|超期|尚未|暂未|按期|进行|^否$).*", Pattern.DOTALL);
    private static final Pattern KEPT =
            Pattern.compile(".*(已履行|已兑现|履行完毕|兑现完毕|已完成|已落实|全部到位|已到位|办结|^是$).*", Pattern.DOTALL);
    private static final Pattern CHANGED = Pattern.compile(".*(变更|调整).*", Pattern.DOTALL);
    private static final Pattern DISPUTED = Pattern.compile(".*(争议|异议|诉讼|仲裁).*", Pattern.DOTALL);
    private static final Pattern CHANGE_PART =
            Pattern.compile("(?s)(依据|文号|日期|补偿)[：:](.*?)(?=[；;\\n]\\s*(?:依据|文号|日期|补偿)[：:]|$)");

    private CommitmentCells() {}

    /** Words with the day that stands at their end. */
    public record Dated(String words, @Nullable LocalDate on) {}

    /** 合同 巴商合〔2024〕3号 2024-03-01. */
    public static String basis(CommitmentBasis basis, String documentNo, @Nullable LocalDate on) {
        return BASIS.get(basis) + " " + documentNo + (on == null ? "" : " " + on);
    }

    /** What kind of document a cell names: by its first word, else by what it speaks of. */
    public static CommitmentBasis basisOf(String cell) {
        return BASIS.entrySet().stream()
                .filter(one -> cell.strip().startsWith(one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> cell.contains("合同") || cell.contains("协议")
                        ? CommitmentBasis.CONTRACT
                        : cell.contains("纪要")
                                ? CommitmentBasis.MINUTES
                                : cell.contains("批复") || cell.contains("批准")
                                        ? CommitmentBasis.APPROVAL
                                        : cell.contains("函") ? CommitmentBasis.LETTER : CommitmentBasis.OTHER);
    }

    /** A cell without the word that {@link #basis} puts in front. */
    public static String documentOf(String cell) {
        String words = cell.strip();
        for (String word : BASIS.values()) {
            if (words.startsWith(word + " ")) {
                return words.substring(word.length()).strip();
            }
        }
        return words;
    }

    /** The day at the end of a cell, and what stands before it. */
    public static Dated dated(String cell) {
        Matcher found = DAY_AT_END.matcher(cell.strip());
        if (!found.matches()) {
            return new Dated(cell.strip(), null);
        }
        return WrittenDay.of(found.group(2))
                .map(day -> new Dated(found.group(1).strip(), day))
                .orElseGet(() -> new Dated(cell.strip(), null));
    }

    public static String dated(String words, @Nullable LocalDate on) {
        return on == null ? words : words.isEmpty() ? on.toString() : words + " " + on;
    }

    public static String state(CommitmentStanding standing) {
        return STATES.get(standing);
    }

    /** What a ledger calls the state; empty when it is not understood. */
    public static Optional<CommitmentState> stateOf(String cell) {
        String words = cell.strip();
        for (Map.Entry<CommitmentStanding, String> one : STATES.entrySet()) {
            if (one.getValue().equals(words)) {
                return Optional.of(
                        one.getKey() == CommitmentStanding.LATE
                                ? CommitmentState.OPEN
                                : CommitmentState.valueOf(one.getKey().name()));
            }
        }
        if (words.isEmpty()) {
            return Optional.of(CommitmentState.OPEN);
        }
        if (DISPUTED.matcher(words).matches()) {
            return Optional.of(CommitmentState.DISPUTED);
        }
        if (NOT_KEPT.matcher(words).matches()) {
            return Optional.of(CommitmentState.OPEN);
        }
        if (KEPT.matcher(words).matches()) {
            return Optional.of(CommitmentState.KEPT);
        }
        return CHANGED.matcher(words).matches() ? Optional.of(CommitmentState.CHANGED) : Optional.empty();
    }

    public static String publicity(CommitmentPublicity publicity) {
        return PUBLICITY.get(publicity);
    }

    public static CommitmentPublicity publicityOf(String cell) {
        if (cell.contains("依申请")) {
            return CommitmentPublicity.ON_REQUEST;
        }
        return cell.contains("主动") || cell.strip().equals("公开") || cell.strip().equals("是")
                ? CommitmentPublicity.PUBLIC
                : CommitmentPublicity.INTERNAL;
    }

    /** What exactly, the amount, and the parts, a line each. */
    public static String details(CommitmentRow row, String details, String parts) {
        List<String> lines = new ArrayList<>();
        if (!details.isBlank()) {
            lines.add(details.strip());
        }
        if (row.amountWan() != null) {
            lines.add("金额：" + row.amountWan().stripTrailingZeros().toPlainString() + "万元");
        }
        if (!parts.isEmpty()) {
            lines.add(parts);
        }
        return String.join("\n", lines);
    }

    /** A cell of {@link #details} taken apart. */
    public record Content(String details, @Nullable BigDecimal wan, List<InstalmentLines.Line> parts) {}

    public static Content contentOf(String cell) {
        List<String> words = new ArrayList<>();
        List<InstalmentLines.Line> parts = new ArrayList<>();
        BigDecimal wan = null;
        for (String line : cell.split("\\R")) {
            String stripped = line.strip();
            Matcher amount = AMOUNT.matcher(stripped);
            if (PART.matcher(stripped).matches() && InstalmentLines.is(stripped)) {
                parts.addAll(InstalmentLines.lines(stripped));
            } else if (amount.matches()) {
                wan = wan(amount);
            } else if (!stripped.isEmpty()) {
                words.add(stripped);
            }
        }
        String details = String.join("\n", words);
        if (wan == null) {
            Matcher named = AMOUNT.matcher(details);
            Matcher alone = AMOUNT_ALONE.matcher(details);
            if (named.find()) {
                wan = wan(named);
            } else if (alone.matches()) {
                wan = wan(alone);
                details = "";
            }
        }
        return new Content(details, wan, parts);
    }

    private static BigDecimal wan(Matcher amount) {
        BigDecimal number = new BigDecimal(amount.group(1).replace(",", ""));
        return switch (amount.group(2)) {
            case "亿元" -> number.movePointRight(4);
            case "万元" -> number;
            default -> number.movePointLeft(4);
        };
    }

    /** 公共利益；依据：…；文号：…；日期：…；补偿：… */
    public static String change(CommitmentDetails.@Nullable Change change, @Nullable String compensation) {
        List<String> parts = new ArrayList<>();
        if (change != null) {
            if (change.interest() != null) {
                parts.add(change.interest() == ChangeInterest.STATE ? "国家利益" : "社会公共利益");
            }
            parts.add("依据：" + change.basis());
            parts.add("文号：" + change.documentNo());
            parts.add("日期：" + change.on());
        }
        if (compensation != null && !compensation.isBlank()) {
            parts.add("补偿：" + compensation);
        }
        return String.join("；", parts);
    }

    /** A cell of {@link #change} taken apart; what it does not say is empty. */
    public record Changed(
            @Nullable ChangeInterest interest,
            String basis,
            String documentNo,
            @Nullable LocalDate on,
            String compensation) {

        /** Whether it says all that a change by law needs. */
        public boolean whole() {
            return !basis.isEmpty() && !documentNo.isEmpty() && on != null && !compensation.isEmpty();
        }
    }

    public static Changed changeOf(String cell) {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher found = CHANGE_PART.matcher(cell);
        while (found.find()) {
            parts.put(found.group(1), found.group(2).strip().replaceAll("[；;]$", ""));
        }
        return new Changed(
                cell.contains("国家利益") ? ChangeInterest.STATE : cell.contains("公共利益") ? ChangeInterest.PUBLIC : null,
                parts.getOrDefault("依据", ""),
                parts.getOrDefault("文号", ""),
                WrittenDay.of(parts.getOrDefault("日期", "")).orElse(null),
                parts.getOrDefault("补偿", ""));
    }

    /** Code of the kind that a ledger without such a column most likely means. */
    public static String kindOf(String named, CommitmentBasis basis, String text) {
        String words = named.isEmpty() ? text : named;
        if (words.contains("重点目标") || words.contains("招商") || words.contains("开工") || words.contains("投产")) {
            return "GOAL";
        }
        if (words.contains("政策")
                || words.contains("奖补")
                || words.contains("补贴")
                || words.contains("补助")
                || words.contains("奖励")) {
            return "POLICY";
        }
        if (words.contains("合同") || words.contains("协议") || basis == CommitmentBasis.CONTRACT) {
            return "CONTRACT";
        }
        return words.contains("政务服务") || words.contains("审批") || words.contains("办理") || words.contains("办证")
                ? "SERVICE"
                : "DUTY";
    }
}
