/** Names that are hard to set, one of each script that members of India write: for tests. */
export const NAMES = {
  Devanagari: 'श्रीकृष्ण ज्ञानेश्वर',
  Tamil: 'முத்துவேல் ஸ்ரீநிவாசன்',
  Telugu: 'వెంకటేశ్వర్లు కృష్ణమూర్తి',
  Kannada: 'ಲಕ್ಷ್ಮೀಶ ಜ್ಞಾನೇಶ್ವರ',
  Malayalam: 'ശ്രീകുമാർ കൃഷ്ണൻ',
  Bengali: 'রবীন্দ্রনাথ চট্টোপাধ্যায়',
  Gujarati: 'હાર્દિક પંડ્યા',
  Gurmukhi: 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ',
  Odia: 'ଶ୍ରୀକୃଷ୍ଣ ପଟ୍ଟନାୟକ',
  Meetei: 'ꯃꯤꯇꯩ ꯃꯌꯦꯛ',
  Santali: 'ᱥᱟᱱᱛᱟᱲᱤ ᱢᱩᱨᱢᱩ',
  Urdu: 'نصرت فتح علی خان',
  Arabic: 'عبدالرحمٰن مُحَمَّد',
  Emoji: 'DJ 🎷 👨‍👩‍👧 👍🏽 🇮🇳 ❤️',
  Signs: '𝓐𝓼𝓱𝓪 ★ ♪ → ∞',
} as const;
