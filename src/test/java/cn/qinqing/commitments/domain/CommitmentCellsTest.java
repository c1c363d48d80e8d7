package cn.qinqing.commitments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.commitments.ChangeInterest;
import cn.qinqing.commitments.CommitmentBasis;
import cn.qinqing.commitments.CommitmentState;
import cn.qinqing.commitments.InstalmentLines;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How units write the cells of their ledgers. */
class CommitmentCellsTest {

    @Test
    void a_document_is_told_from_its_day_and_its_kind() {
        assertThat(CommitmentCells.basisOf("合同 巴商合〔2024〕3号 2024-03-01")).isEqualTo(CommitmentBasis.CONTRACT);
        assertThat(CommitmentCells.basisOf("《投资协议书》")).isEqualTo(CommitmentBasis.CONTRACT);
        assertThat(CommitmentCells.basisOf("州政府专题会议纪要〔2021〕7号")).isEqualTo(CommitmentBasis.MINUTES);
        assertThat(CommitmentCells.basisOf("口头")).isEqualTo(CommitmentBasis.OTHER);
        CommitmentCells.Dated dated = CommitmentCells.dated("巴商合〔2024〕3号（2024年3月1日）");
        assertThat(dated.words()).isEqualTo("巴商合〔2024〕3号");
        assertThat(dated.on()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(CommitmentCells.dated("巴商合〔2024〕3号").on()).isNull();
    }

    @Test
    void what_is_not_kept_is_not_taken_for_kept() {
        assertThat(CommitmentCells.stateOf("未履行")).contains(CommitmentState.OPEN);
        assertThat(CommitmentCells.stateOf("部分兑现")).contains(CommitmentState.OPEN);
        assertThat(CommitmentCells.stateOf("已全部兑现，已到位")).contains(CommitmentState.KEPT);
        assertThat(CommitmentCells.stateOf("已逾期")).contains(CommitmentState.OPEN);
        assertThat(CommitmentCells.stateOf("企业有异议")).contains(CommitmentState.DISPUTED);
        assertThat(CommitmentCells.stateOf("依法变更")).contains(CommitmentState.CHANGED);
        assertThat(CommitmentCells.stateOf("")).contains(CommitmentState.OPEN);
        assertThat(CommitmentCells.stateOf("不明")).isEmpty();
    }

    @Test
    void amounts_of_every_unit_are_ten_thousand_yuan_and_words_stay_words() {
        assertThat(CommitmentCells.contentOf("500万元").wan()).isEqualByComparingTo("500");
        assertThat(CommitmentCells.contentOf("500万元").details()).isEmpty();
        assertThat(CommitmentCells.contentOf("总金额：1.2亿元").wan()).isEqualByComparingTo("12000");
        assertThat(CommitmentCells.contentOf("300,000元").wan()).isEqualByComparingTo("30");
        CommitmentCells.Content words = CommitmentCells.contentOf("按合格人数，每人1000元");
        assertThat(words.wan()).isNull();
        assertThat(words.details()).isEqualTo("按合格人数，每人1000元");
    }

    @Test
    void a_change_says_all_its_parts_or_is_not_whole() {
        CommitmentCells.Changed whole =
                CommitmentCells.changeOf("社会公共利益；依据：规划调整；经会议审定；文号：巴政发〔2024〕2号；日期：2024-03-01；补偿：30万元；已付");
        assertThat(whole.whole()).isTrue();
        assertThat(whole.interest()).isEqualTo(ChangeInterest.PUBLIC);
        assertThat(whole.basis()).isEqualTo("规划调整；经会议审定");
        assertThat(whole.compensation()).isEqualTo("30万元；已付");
        assertThat(CommitmentCells.changeOf("另行商议").whole()).isFalse();
    }

    @Test
    void instalments_are_lines_and_a_line_without_a_day_is_named() {
        assertThat(InstalmentLines.parse("2026-06-30 200万元 首期奖补\n\n第2期：2027年6月30日，300万 尾款"))
                .extracting(part -> part.dueOn() + "/" + part.amountWan() + "/" + part.text())
                .containsExactly("2026-06-30/200/首期奖补", "2027-06-30/300/尾款");
        assertThatThrownBy(() -> InstalmentLines.parse("2026-06-30 首期\n下个月 尾款"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("commitments.instalments.line");
        assertThat(InstalmentLines.lines("第1期：2025-06-30 200万元 首期【已履行 2025-07-01 凭证 07】"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.keptOn()).isEqualTo(LocalDate.of(2025, 7, 1));
                    assertThat(line.evidence()).isEqualTo("凭证 07");
                    assertThat(line.part().text()).isEqualTo("首期");
                });
    }
}
