/** What is tried first, here and elsewhere; only what is long enough to pass otherwise. Compared without case. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `1234567890 0123456789 9876543210 0987654321 1111111111 0000000000 8888888888 6666666666 1234512345 1231231231
   12345678910 123456789a a123456789 123456789q q123456789 1q2w3e4r5t 1qaz2wsx3edc 1qaz@wsx3edc qazwsxedcrfv qwertyuiop
   qwerty12345 qwerty123456 qwertyuiop123 asdfghjkl1 asdfghjkl123 zxcvbnm123 zxcvbnm123456 q1w2e3r4t5 q1w2e3r4t5y6
   abcdefghij abc1234567 abc123456789 abcd123456 abcd1234567 aa123456789 aaaaaaaaaa a1b2c3d4e5 password12 password123
   password1234 password!23 passw0rd123 p@ssw0rd123 p@ssword123 p@55w0rd123 administrator admin12345 admin123456 admin@12345
   admin@123456 admin888888 root123456 root1234567 test123456 test1234567 user123456 guest123456 welcome123 welcome1234
   welcome@123 changeme123 changeme1234 letmein1234 iloveyou123 iloveyou1314 woaini1314 woaini5201314 woaini520520
   5201314520 5201314521 1314520520 woaini1234 woshishui123 wang123456 zhang123456 zhangwei123 liwei123456 li123456789
   china123456 beijing123 beijing2008 shanghai123 company123 company1234 company@123 huawei@123 huawei12345 tencent123
   alibaba123 baidu123456 windows123 microsoft1 google1234 sunshine123 football123 baseball123 superman123 princess123
   dragon12345 monkey12345 master12345 trustno1trustno1 whatever123 computer123 internet123 server12345 oracle12345
   mysql123456 postgres123 countersign countersign1 countersign123 huiqian123 huiqian123456 salesforce salesforce1
   qq123456789 weixin123456 wechat12345 iphone12345 samsung1234 xiaomi12345 summer2026 winter2026 spring2026 autumn2026
   password2025 password2026 passw0rd2026 qwe123456789 asd123456789 zxc123456789 qweasdzxc123 1a2s3d4f5g 147258369a
   1472583690 1597532580 7777777777 9999999999 5555555555 2222222222 3333333333 4444444444 123123123123 112233445566
   123321123321 101010101010 121212121212 147147147147 159159159159 aaaabbbbcccc abcabcabcabc correcthorse`.split(
    /\s+/,
  ),
);
